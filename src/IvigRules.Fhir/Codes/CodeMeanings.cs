using System.Collections.Frozen;

namespace IvigRules.Fhir.Codes;

/// <summary>The meanings that a code may have, table by table.</summary>
internal static class CodeMeanings
{
    internal const string Condition = "condition";
    internal const string IgaDeficiency = "iga-deficiency";
    internal const string Observation = "observation";
    internal const string ReproductiveAnswer = "reproductive-answer";
    internal const string BloodGroupAnswer = "blood-group-answer";
    internal const string Sex = "sex";
    internal const string Therapy = "therapy";
    internal const string Route = "route";
    internal const string Outcome = "outcome";
    internal const string Hypersensitivity = "hypersensitivity";
    internal const string Reaction = "reaction";
    internal const string PregnancyDoubt = "pregnancy-doubt";
    internal const string RiskFactor = "risk-factor";

    internal const string RelapseOf = "relapse of ";
    internal const string Mentions = "mentions ";
    internal const string ByRoute = ", by route";
    internal const string NoOutcome = "no outcome";
    internal const string HypersensitivityDoubt = "no outcome; on IVIG: doubt about hypersensitivity";
    internal const string AlsoWhenResolved = " (also when resolved)";

    private static readonly FrozenDictionary<string, string[]> ByTable = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Condition] =
        [
            "multiple-sclerosis", "multiple-sclerosis; relapsing-remitting", "multiple-sclerosis; secondary-progressive",
            "multiple-sclerosis; primary-progressive", "neuromyelitis-optica", "progressive-multifocal-leukoencephalopathy",
            "immune-reconstitution-syndrome", RelapseOf + "multiple-sclerosis", RelapseOf + "neuromyelitis-optica",
        ],
        [IgaDeficiency] = ["holds readiness at checks-outstanding"],
        [Observation] = ["weight", "height", "lab iga", "lab egfr", "reproductive status", "blood group"],
        [ReproductiveAnswer] = ["pregnant", "not pregnant", "nursing", "not nursing", "says nothing"],
        [BloodGroupAnswer] = ["a", "b", "ab", "o"],
        [Sex] = ["female", "male"],
        [Therapy] =
        [
            .. TherapyNames.All.Select(row => row.Id), .. TherapyNames.All.Select(row => row.Id + ByRoute),
            .. TherapyNames.All.Select(row => Mentions + row.Id),
        ],
        [Route] = ["intravenous", "oral", "subcutaneous", "intramuscular", "intrathecal", "local"],
        [Outcome] =
        [
            "failed", "responded", "not-tolerated", "contraindicated", "unavailable", "declined", "never-given", NoOutcome,
            HypersensitivityDoubt,
        ],
        [Hypersensitivity] = ["no", "doubt", "says nothing"],
        [Reaction] =
        [
            "anaphylaxis", "dyspnea", "urticaria", "bronchospasm", "hypotension", "severeHeadache", "nausea", "dizziness", "photophobia",
            "neckStiffness", "hemolysis", "thromboembolism", "acuteRenalFailure", "transfusionRelatedAcuteLungInjury",
            "bloodBorneInfection", "no reaction",
        ],
        [PregnancyDoubt] = ["doubt, never pregnant"],
        [RiskFactor] =
        [
            "diabetes-mellitus", "renal-insufficiency", "history-of-thrombosis" + AlsoWhenResolved, "hypercoagulable-condition",
            "cardiovascular-risk-factors", "sepsis", "paraproteinemia", "volume-depletion",
        ],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static bool Has(string table, string means) => ByTable.TryGetValue(table, out var all) && all.Contains(means);

    /// <summary>The table and meaning behind a site's words: a meaning that one table has, or <c>table: meaning</c>.</summary>
    /// <exception cref="ArgumentException">No table, or more than one, has the meaning.</exception>
    internal static (string Table, string Means) Parse(string meaning)
    {
        var colon = meaning.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && Has(meaning[..colon], meaning[(colon + 2)..]))
            return (meaning[..colon], meaning[(colon + 2)..]);
        string[] tables = [.. ByTable.Keys.Where(table => Has(table, meaning)).Order(StringComparer.Ordinal)];
        return tables.Length switch
        {
            1 => (tables[0], meaning),
            0 => throw new ArgumentException($"'{meaning}' is no meaning of a code; such as multiple-sclerosis, natalizumab or failed",
                nameof(meaning)),
            _ => throw new ArgumentException(
                $"'{meaning}' is a meaning in {string.Join(" and ", tables)}: put the table and a colon before it", nameof(meaning)),
        };
    }
}
