using IvigRules.Fhir.Codes;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>What a Condition says beside the four diagnoses: risk factors, and doubts about other facts.</summary>
internal sealed class Doubts(RecordContext context)
{
    private readonly Dictionary<RiskFactorKind, Draft<RiskFactor>> _riskFactors = [];

    /// <summary>Current pregnancies and lactations among the diagnoses.</summary>
    internal List<Entry> Pregnancies { get; } = [];

    /// <summary>Why hypersensitivity to IVIG cannot be answered with no.</summary>
    internal List<Point> Hypersensitivity { get; } = [];

    /// <summary>Whether a code, or a word, has anything to say here.</summary>
    internal static bool HasBearing(Concept concept) => IsIgaDeficiency(concept)
        || concept.Find(CodeMeanings.PregnancyDoubt).Length > 0 || concept.Find(CodeMeanings.RiskFactor).Length > 0
        || IsHypersensitivity(concept);

    internal void Read(Entry entry, Concept concept, bool isConfirmed, bool isCurrent)
    {
        if (IsIgaDeficiency(concept))
        {
            context.Draft.Incomplete.Add(CaseList.LabResults);
            context.Ledger.List(entry, concept.Node, UnmappedReason.Noted, About.Iga);
        }

        if (IsHypersensitivity(concept))
            Hypersensitivity.Add(context.Ledger.List(entry, concept.Node, UnmappedReason.Noted, About.Hypersensitivity));
        if (isCurrent && concept.Find(CodeMeanings.PregnancyDoubt).Length > 0)
            Pregnancies.Add(entry);
        if (!isConfirmed)
            return;
        foreach (var row in concept.Find(CodeMeanings.RiskFactor))
        {
            var alsoWhenResolved = row.Means.EndsWith(CodeMeanings.AlsoWhenResolved, StringComparison.Ordinal);
            if (isCurrent || alsoWhenResolved)
                Add(entry, KindOf(row.Means.Replace(CodeMeanings.AlsoWhenResolved, "", StringComparison.Ordinal)));
        }
    }

    private void Add(Entry entry, RiskFactorKind kind)
    {
        if (!_riskFactors.TryGetValue(kind, out var draft))
        {
            _riskFactors.Add(kind, draft = new(new(kind, Present: true)));
            context.Draft.RiskFactors.Add(draft);
        }

        draft.Sources.Add((entry, FactSourceKind.Code));
    }

    private static bool IsIgaDeficiency(Concept concept) => concept.Find(CodeMeanings.IgaDeficiency).Length > 0
        || concept.Words.Any(words => Names.MentionsIga(words) && words.Contains("deficien", StringComparison.OrdinalIgnoreCase));

    private static bool IsHypersensitivity(Concept concept) =>
        concept.Find(CodeMeanings.Hypersensitivity).Any(row => row.Means is "doubt")
        || concept.Words.SelectMany(Names.Mentioned).Contains(Therapy.IntravenousImmunoglobulin);

    private static RiskFactorKind KindOf(string means) => means switch
    {
        "diabetes-mellitus" => RiskFactorKind.DiabetesMellitus,
        "renal-insufficiency" => RiskFactorKind.RenalInsufficiency,
        "history-of-thrombosis" => RiskFactorKind.HistoryOfThrombosis,
        "hypercoagulable-condition" => RiskFactorKind.HypercoagulableCondition,
        "cardiovascular-risk-factors" => RiskFactorKind.CardiovascularRiskFactors,
        "sepsis" => RiskFactorKind.Sepsis,
        "paraproteinemia" => RiskFactorKind.Paraproteinemia,
        "volume-depletion" => RiskFactorKind.VolumeDepletion,
        _ => throw new InvalidOperationException("a risk factor that the table does not have"),
    };
}
