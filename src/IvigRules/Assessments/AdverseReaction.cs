using IvigRules.Criteria;
using IvigRules.Knowledge;

namespace IvigRules.Assessments;

/// <summary>A conclusion on a recorded reaction to an earlier infusion.</summary>
/// <param name="Id">The rule: AR-01, aseptic meningitis, or AR-02, severe allergic reaction.</param>
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
            if (Reactions.MeningitisStatus(record.Reaction, view) is { } status)
                found.Add(Conclude(AdverseReactions.Meningitis, status, record.Describe()));
            if (record.IsSevereAllergy)
                found.Add(Conclude(AdverseReactions.SevereAllergy, ReactionStatus.Present, record.When()));
        }

        return
        [
            .. found.Distinct().OrderBy(reaction => reaction.Id, StringComparer.Ordinal)
                .ThenBy(reaction => reaction.Because, StringComparer.Ordinal),
        ];
    }

    /// <summary>Warnings about open reactions that fail no check.</summary>
    internal static IEnumerable<string> OpenReactions(CaseView view)
    {
        var warnings = new SortedSet<string>(StringComparer.Ordinal);
        foreach (ref readonly var record in view.Reactions)
        {
            var status = Reactions.MeningitisStatus(record.Reaction, view);
            if (!record.IsOpen || Reactions.FailsTheCheck(status))
                continue;
            if (status is { } open)
                warnings.Add($"a reaction is still open, {open.Meaning()}: {record.Describe()}");
            else if (record.Reaction.Temperature >= view.Policy.FeverBound
                || record.Reaction.Symptoms.Named().Any(symptom => symptom.Recorded == true))
                warnings.Add($"a reaction is still open: {record.Describe()}");
        }

        return warnings;
    }

    private static AdverseReaction Conclude(Rule rule, ReactionStatus status, string recorded) =>
        new(rule.Id, status, $"{status.Meaning()}; {recorded}") { Evidence = rule.Evidence };
}
