using IvigRules.Criteria;
using IvigRules.Knowledge;

namespace IvigRules.Assessments;

/// <summary>A conclusion about a recorded reaction to an earlier infusion.</summary>
/// <param name="Id">The rule: AR-01, aseptic meningitis, or AR-02, severe allergic reaction.</param>
/// <param name="Status">What the reaction points to.</param>
/// <param name="Because">What that means, and what was recorded.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed record AdverseReaction(string Id, ReactionStatus Status, string Because)
{
    /// <summary>The citations that the conclusion rests on; none in a conclusion that a program made itself.</summary>
    public ImmutableArray<Citation> Evidence { get; init; } = [];

    /// <summary>The identifier and what the reaction points to, without patient data.</summary>
    public override string ToString() => $"{Id}: {Status.ContractName()}";

    /// <summary>
    /// The conclusions about all reactions of a case, each once, in an order that does not depend on the order of the facts.
    /// </summary>
    internal static ImmutableArray<AdverseReaction> Of(CaseView view)
    {
        var found = new List<AdverseReaction>();
        foreach (ref readonly var record in view.Reactions)
        {
            if (Reactions.MeningitisStatus(record.Reaction, view) is { } status)
                found.Add(Conclude(AdverseReactions.Meningitis, status, record.Describe()));
            if (record.Reaction.Symptoms.Anaphylaxis == true)
                found.Add(Conclude(AdverseReactions.SevereAllergy, ReactionStatus.Present, record.When()));
        }

        return
        [
            .. found.Distinct().OrderBy(reaction => reaction.Id, StringComparer.Ordinal)
                .ThenBy(reaction => reaction.Because, StringComparer.Ordinal),
        ];
    }

    /// <summary>Warnings of reactions that are open, fail no check and still deserve a second look.</summary>
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
