using System.Reflection;
using IvigRules.Criteria;
using IvigRules.Knowledge;

namespace IvigRules.Reports;

/// <summary>
/// The thirteen source attributes of evidence-based decision support (45 CFR 170.315(b)(11)(iv)(A)) for a rule set. The uses follow from
/// the facts that its criteria read, and that the checks, precautions and doses of a Consider verdict read.
/// </summary>
internal static class SourceAttributes
{
    internal const string NotStated = "not stated";

    /// <summary>The facts behind each use; none where a case has no such fact.</summary>
    internal static readonly ImmutableArray<(string Attribute, ImmutableArray<string> Facts)> Uses =
    [
        ("use of race", []),
        ("use of ethnicity", []),
        ("use of language", []),
        ("use of sexual orientation", []),
        ("use of gender identity", []),
        ("use of sex", ["patient.sex"]),
        ("use of date of birth", ["patient.birthDate"]),
        ("use of social determinants of health", []),
        // Pregnancy status is one of them (USCDI, health status assessments).
        ("use of health status assessments", ["patient.reproductiveStatus"]),
    ];

    /// <summary>The facts that the calculation of the dose and the premedication of every Consider verdict read.</summary>
    internal static readonly ImmutableArray<(string Id, ImmutableArray<string> Reads)> WithConsider =
    [
        ("dose",
        [
            "labResults", "patient.birthDate", "patient.height", "patient.reproductiveStatus", "patient.sex", "patient.weight",
            "riskFactors",
        ]),
        ("premedication", ["patient.birthDate", "priorTherapies"]),
    ];

    internal static ImmutableArray<SourceAttribute> Of(RuleSet set)
    {
        var doseEvidence = Regimens.For(set.Indication)?.Evidence ?? [];
        var references = set.Rules.Where(rule => rule.Kind.IsOfTheVerdict())
            .SelectMany(rule => rule.Kind == RuleKind.Indication ? rule.Evidence.Concat(doseEvidence) : rule.Evidence)
            .Select(citation => citation.Reference).Distinct().ToList();
        List<(string Id, ImmutableArray<string> Reads)> readers =
        [
            .. set.Rules.Select(rule => (rule.Id, Reads(rule))),
            .. WithConsider,
        ];
        return
        [
            new("bibliographic citation", string.Join(' ', references.Select(reference => reference.ToString())),
                [.. references.Select(reference => reference.Id)]),
            new("developer", Developer),
            new("funding source", NotStated),
            new("release and revision dates", Dates(references.Max(reference => reference.LastChecked))),
            .. Uses.Select(use => Use(use.Attribute, use.Facts, readers)),
        ];
    }

    /// <summary>The facts that the criteria of a rule read, each once.</summary>
    internal static ImmutableArray<string> Reads(Rule rule) =>
    [
        .. rule.When.Leaves().Cast<FactCriterion>().SelectMany(leaf => leaf.Reads)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static string Developer =>
        $"rules: {typeof(SourceAttributes).Assembly.GetCustomAttribute<AssemblyCopyrightAttribute>()?.Copyright ?? NotStated}; "
        + $"guidance: {References.Faq.Authors}";

    private static string Dates(DateOnly lastChecked) =>
        $"knowledge {KnowledgeVersion.Current}, "
        + $"{(KnowledgeVersion.ReleasedOn is { } released ? $"released {Invariant.Format(released)}" : "not released yet")}; "
        + $"sources last checked {Invariant.Format(lastChecked)}";

    private static SourceAttribute Use(
        string attribute, ImmutableArray<string> facts, List<(string Id, ImmutableArray<string> Reads)> readers)
    {
        ImmutableArray<string> by = [.. readers.Where(reader => reader.Reads.Any(facts.Contains)).Select(reader => reader.Id)];
        return by.IsEmpty ? new(attribute, "not used") : new(attribute, "used", Facts: facts, By: by);
    }
}
