using IvigRules.Fhir.Codes;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>How a therapy went, as its record states it. Nothing is inferred from a status, an end or the next drug.</summary>
internal sealed class TherapyOutcomes(RecordContext context)
{
    /// <summary>The outcome, or why there is none.</summary>
    internal StatedOutcome Of(Entry entry, GivenStatus status, bool doNotPerform, DateOnly? ownEnd)
    {
        var reasons = Reasons(entry, status, doNotPerform).ToArray();
        TherapyOutcome[] outcomes = [.. reasons.Select(reason => reason.Outcome).OfType<TherapyOutcome>().Distinct()];
        var by = reasons.FirstOrDefault(reason => reason.Outcome is not null)?.By ?? FactSourceKind.Code;
        if (reasons.FirstOrDefault(reason => reason.Doubt is not null) is { } doubtful)
            return new(null, doubtful.Doubt, doubtful.At, by, doubtful.Quoted);
        switch (outcomes)
        {
            case [var one] when Fits(one, entry.Type, status, doNotPerform):
                return new(one, null, entry.Root, by, null);
            case [_, ..]:
                var why = outcomes.Length > 1 ? UnmappedReason.ConflictingCodes : UnmappedReason.OutcomeNotStated;
                return new(null, why, reasons[0].At, by, null) { ContradictsStatus = true };
            default:
                var isRunning = status == GivenStatus.Running && !doNotPerform && !(ownEnd <= context.AsOf);
                return isRunning
                    ? new(TherapyOutcome.Ongoing, null, entry.Root, FactSourceKind.Code, null)
                    : new(null, UnmappedReason.OutcomeNotStated, entry.Root["status"], FactSourceKind.Code, null);
        }
    }

    private IEnumerable<OutcomeReason> Reasons(Entry entry, GivenStatus status, bool doNotPerform)
    {
        var root = entry.Root;
        var concepts = root.All("statusReason");
        if (doNotPerform || status is GivenStatus.NotDone or GivenStatus.NotTaken)
            concepts = concepts.Concat(root.All("reasonCode"));
        foreach (var concept in concepts)
            yield return Read(context.Concept(concept));
        if (entry.Type is ReadTypes.Procedure && root["outcome"].Exists)
            yield return Read(context.Concept(root["outcome"]));
        if (context.Options.OutcomeExtension is not { } url)
            yield break;
        foreach (var extension in root.Extensions(url.OriginalString))
            yield return ReadExtension(extension["value"]);
    }

    private static OutcomeReason Read(Concept reason)
    {
        var rows = reason.Find(CodeMeanings.Outcome);
        string[] means = [.. rows.Where(row => !row.IsWeak).Select(row => row.Means).Distinct(StringComparer.Ordinal)];
        TherapyOutcome[] outcomes = [.. means.Select(Named).OfType<TherapyOutcome>().Distinct()];
        if (outcomes.Length == 1)
            return new(outcomes[0], null, reason.Node, FactSourceKind.Code, null);
        if (outcomes.Length > 1)
            return new(null, UnmappedReason.ConflictingCodes, reason.Node, FactSourceKind.Code, reason.Quoted);
        if (means.Length > 0)
            return new(null, null, reason.Node, FactSourceKind.Code, null);
        var why = reason.IsAbsent ? UnmappedReason.MissingElement
            : reason.Codings.Count > 0 ? UnmappedReason.UnknownCode
            : reason.IsWordless ? UnmappedReason.MissingElement
            : UnmappedReason.TextOnly;
        return new(null, why, reason.Node, FactSourceKind.Code, reason.Quoted);
    }

    private OutcomeReason ReadExtension(Node value)
    {
        string?[] texts = value.Type is "CodeableConcept"
            ? [.. value.All("coding").Select(coding => coding["code"].Text)]
            : [value.Text];
        TherapyOutcome?[] named = [.. texts.Select(text => text is null ? null : Named(text)).Distinct()];
        if (named is [{ } outcome])
            return new(outcome, null, value, FactSourceKind.Extension, null);
        return value.Type is "CodeableConcept" && named.All(one => one is null)
            ? Read(context.Concept(value)) with { By = FactSourceKind.Extension }
            : new(null, UnmappedReason.UnknownCode, value, FactSourceKind.Extension, texts.FirstOrDefault());
    }

    private static bool Fits(TherapyOutcome outcome, string type, GivenStatus status, bool doNotPerform) => outcome switch
    {
        TherapyOutcome.Failed or TherapyOutcome.Responded => !doNotPerform
            && (status == GivenStatus.Given || (status == GivenStatus.NotTaken && type is ReadTypes.Statement)),
        TherapyOutcome.NotTolerated => !doNotPerform && status is GivenStatus.Given or GivenStatus.NotTaken or GivenStatus.NotDone,
        TherapyOutcome.Contraindicated or TherapyOutcome.Unavailable or TherapyOutcome.Declined or TherapyOutcome.NeverGiven => doNotPerform
            || status is GivenStatus.Given or GivenStatus.Cancelled or GivenStatus.NotTaken or GivenStatus.NotDone,
        TherapyOutcome.Ongoing => !doNotPerform && status == GivenStatus.Running,
        TherapyOutcome.Given => !doNotPerform && status is GivenStatus.Given or GivenStatus.Running,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), "not an outcome"),
    };

    private static TherapyOutcome? Named(string means) => means switch
    {
        "responded" => TherapyOutcome.Responded,
        "failed" => TherapyOutcome.Failed,
        "not-tolerated" => TherapyOutcome.NotTolerated,
        "contraindicated" => TherapyOutcome.Contraindicated,
        "unavailable" => TherapyOutcome.Unavailable,
        "declined" => TherapyOutcome.Declined,
        "ongoing" => TherapyOutcome.Ongoing,
        "never-given" => TherapyOutcome.NeverGiven,
        "given" => TherapyOutcome.Given,
        _ => null,
    };
}
