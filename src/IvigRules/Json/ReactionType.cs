using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>A reaction to an infusion.</summary>
internal sealed class ReactionType() : ObjectType<ReactionType.Draft, InfusionReaction>(
    Optional("infusionEndedAt", new MomentType(), (ref draft, moment) => draft.InfusionEndedAt = moment, reaction =>
        reaction.InfusionEndedAt),
    Optional("onsetAt", new MomentType(), (ref draft, moment) => draft.OnsetAt = moment, reaction => reaction.OnsetAt),
    Optional("resolvedOn", new DateType(), (ref draft, day) => draft.ResolvedOn = day, reaction => reaction.ResolvedOn),
    Optional("symptoms", new SymptomsType(), (ref draft, symptoms) => draft.Symptoms = symptoms,
        reaction => reaction.Symptoms == NotRecorded ? null : reaction.Symptoms),
    Optional("events", new EventsType(), (ref draft, events) => draft.Events = events,
        reaction => reaction.Events == NoEvents ? null : reaction.Events),
    Optional("temperature", new QuantityType<BodyTemperature>(NumberRange.Any, Units.Temperatures), (ref draft, value) =>
        draft.Temperature = value,
        reaction => reaction.Temperature),
    Optional("csf", new CsfType(), (ref draft, csf) => draft.Csf = csf, reaction => reaction.Csf))
{
    // Compared with and never handed out: who holds a fact could write to it.
    private static readonly ReactionSymptoms NotRecorded = new();
    private static readonly ReactionEvents NoEvents = new();

    protected override InfusionReaction Finish(in Draft draft) => new()
    {
        InfusionEndedAt = draft.InfusionEndedAt,
        OnsetAt = draft.OnsetAt,
        ResolvedOn = draft.ResolvedOn,
        Symptoms = draft.Symptoms ?? new(),
        Events = draft.Events ?? new(),
        Temperature = draft.Temperature,
        Csf = draft.Csf,
    };

    protected internal override Fault? FaultOf(InfusionReaction fact) => CaseFaults.OfReaction(fact);

    internal override JsonObject Schema()
    {
        var schema = base.Schema();
        var temperature = schema["properties"]!["temperature"]!.AsObject();
        temperature["anyOf"] = new JsonArray(Between("Cel", 30, 45), Between("[degF]", 86, 113));
        return schema;
    }

    private static JsonObject Between(string unit, decimal lowest, decimal highest) => new()
    {
        ["properties"] = new JsonObject
        {
            ["unit"] = new JsonObject { ["const"] = unit },
            ["value"] = new JsonObject { ["minimum"] = lowest, ["maximum"] = highest },
        },
    };

    internal struct Draft
    {
        internal DateTimeOffset? InfusionEndedAt;
        internal DateTimeOffset? OnsetAt;
        internal DateOnly? ResolvedOn;
        internal ReactionSymptoms? Symptoms;
        internal ReactionEvents? Events;
        internal BodyTemperature? Temperature;
        internal CsfFindings? Csf;
    }
}
