using IvigRules.Criteria;
using IvigRules.Knowledge;

namespace IvigRules.Assessments;

/// <summary>A conclusion on a recorded reaction to an earlier infusion.</summary>
/// <param name="Id">
/// The rule: AR-01, aseptic meningitis; AR-02, severe allergic reaction; AR-03, dyspnea; AR-04, allergic symptoms; AR-05, serious events.
/// </param>
/// <param name="Status">The conclusion.</param>
/// <param name="Because">The meaning of the conclusion, and the recorded findings.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record AdverseReaction(string Id, ReactionStatus Status, string Because)
{
    /// <summary>The citations that support the conclusion; none in an instance that a host created.</summary>
    public ImmutableArray<Citation> Evidence { get; init; } = [];

    /// <summary>The identifier and the status, without patient data.</summary>
    public override string ToString() => $"{Id}: {Status.ContractName()}";

    /// <summary>The distinct conclusions on all reactions of a case, in an order that does not depend on the order of the facts.</summary>
    internal static ImmutableArray<AdverseReaction> Of(CaseView view)
    {
        var found = new List<AdverseReaction>();
        foreach (ref readonly var record in view.Reactions)
        {
            if (Meningitis.StatusOf(record.Reaction, view) is { } status)
                found.Add(Conclude(AdverseReactions.Meningitis, status, status.Meaning(), record.Describe()));
            if (record.IsSevereAllergy)
                Present(AdverseReactions.SevereAllergy, ReactionStatus.Present.Meaning(), record);
            if (record.Reaction.Symptoms.Dyspnea == true)
                Present(AdverseReactions.Dyspnea, AdverseReactions.Dyspnea.Statement, record);
            foreach (var symptom in record.Reaction.Symptoms.Allergic())
                Present(AdverseReactions.AllergicSymptom, $"allergic symptom: {symptom}", record);
            foreach (var happened in record.Reaction.Events.Present())
                Present(AdverseReactions.SeriousEvent, $"serious event: {happened}", record);
        }

        return
        [
            .. found.Distinct().OrderBy(reaction => reaction.Id, StringComparer.Ordinal)
                .ThenBy(reaction => reaction.Because, StringComparer.Ordinal),
        ];

        void Present(Rule rule, string meaning, in ReactionRecord record) =>
            found.Add(Conclude(rule, ReactionStatus.Present, meaning, record.When()));
    }

    /// <summary>Warnings about open reactions that leave their check outstanding.</summary>
    internal static IEnumerable<string> OpenReactions(CaseView view)
    {
        var warnings = new SortedSet<string>(StringComparer.Ordinal);
        foreach (ref readonly var record in view.Reactions)
        {
            if (record.IsOpen && !Reactions.Serious(record.Reaction, view).Any())
                warnings.Add($"a reaction is still open: {record.Describe()}");
        }

        return warnings;
    }

    private static AdverseReaction Conclude(Rule rule, ReactionStatus status, string meaning, string recorded) =>
        new(rule.Id, status, $"{meaning} ({recorded})") { Evidence = rule.Evidence };
}
