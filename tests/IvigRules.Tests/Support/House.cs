using System.Collections.Immutable;

namespace IvigRules.Tests.Support;

/// <summary>Rules of a site whose answers are given.</summary>
internal static class House
{
    internal const string Trial = "SITE-01";

    internal static Reference Protocol { get; } = new()
    {
        Id = "trial-x-protocol",
        Authors = "Example Hospital, trial office",
        Title = "Protocol of trial X, version 4",
        LastChecked = new DateOnly(2026, 10, 1),
    };

    /// <summary>A criterion that finds the same in every case.</summary>
    internal static Criterion Finds(Truth truth, string fact = "trialX") => Asks(_ => Answer(truth), fact);

    internal static Criterion Asks(Func<PatientCase, SiteAnswer> judge, string fact = "trialX") =>
        SiteCriterion.Of($"the patient takes part in {fact}", fact, $"does the patient take part in {fact}?", judge);

    internal static SiteAnswer Answer(Truth truth) => truth switch
    {
        Truth.Met => SiteAnswer.Met("enrolled"),
        Truth.NotMet => SiteAnswer.NotMet("not enrolled"),
        _ => SiteAnswer.Unknown("the register has no entry"),
    };

    internal static Rule Rule(string id, RuleKind effect, Criterion when, params ImmutableArray<Indication> indications) => new()
    {
        Id = id,
        Kind = effect,
        Statement = $"What the house says in {id}.",
        When = when,
        Evidence = [Protocol.For("section 4, prohibited medication")],
        Indications = indications.IsEmpty ? default : indications,
    };

    internal static Rule Withholds(Truth truth, params ImmutableArray<Indication> indications) => Rule(Trial, RuleKind.Contraindication, Finds(truth), indications);

    internal static SiteRuleSet Set(params ImmutableArray<Rule> rules) => new() { Version = "example-hospital.3", Rules = rules };

    internal static IvigAssessor With(params ImmutableArray<Rule> rules) => new(IvigPolicy.Default, Set(rules));

    /// <summary>The case of third line in an acute MS relapse, which is considered and ready without the house.</summary>
    internal static Assessment Assess(params ImmutableArray<Rule> rules) => With(rules).Assess(Sample.ThirdLine, Indication.AcuteMsRelapse);
}
