using System.Collections.Immutable;
using NRules.RuleModel;

namespace IvigRules.NRules;

/// <summary>All facts of one patient at the as-of date, observed once: what the rules match on. One for each patient.</summary>
/// <remarks>A linked fact: it changes with any fact of the patient and with the as-of date, and is gone when the patient is.</remarks>
public sealed class PatientChart : IConclusion, IIdentityProvider
{
    private readonly PatientFact[] _facts;

    internal PatientChart(IvigAssessor assessor, DateOnly asOf, IEnumerable<PatientFact> facts)
    {
        // The grouping is NRules' own and changes later.
        _facts = [.. facts];
        Case = Records.CaseOf(asOf, _facts.OfType<PatientFact<Patient>>().Single().Value, _facts);
        Established = [.. _facts.OfType<EstablishedHypersensitivity>()];
        Evaluation = assessor.Evaluate(Case, Established.IsEmpty ? [] : SevereAllergies());
    }

    /// <summary>The patient.</summary>
    public string PatientId => Case.Patient.Id;

    /// <summary>The date it is judged at.</summary>
    public DateOnly AsOf => Case.AsOf;

    /// <summary>The facts as the core's case.</summary>
    public PatientCase Case { get; }

    /// <summary>Hypersensitivity to IVIG that was derived from a reaction.</summary>
    public ImmutableArray<EstablishedHypersensitivity> Established { get; }

    internal CaseEvaluation Evaluation { get; }

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(PatientChart);

    /// <summary>The truth of an observation, by its number: what the rules' conditions are made of.</summary>
    internal Truth Observed(int number) => Evaluation[number];

    /// <summary>The facts that a criterion read: for an anaphylaxis, the hypersensitivity that was derived from it.</summary>
    internal ImmutableArray<PatientFact> CitedBy(Criterion criterion) =>
    [
        .. criterion.Leaves().SelectMany(Cited)
            .Order(StringComparer.Ordinal)
            .Select(path => Records.At(path, _facts))
            .Select(fact => DerivedFrom(fact) ?? fact)
            .Distinct(),
    ];

    private IReadOnlyList<string> Cited(Criterion leaf)
    {
        var notes = Notes.WithCitations();
        Evaluation.Judge(Evaluation.Rules.NumberOf(leaf), notes);
        return notes.Cited;
    }

    object IIdentityProvider.GetIdentity() => PatientId;

    private int[] SevereAllergies()
    {
        var reactions = _facts.OfType<PatientFact<InfusionReaction>>().ToList();
        return [.. Enumerable.Range(0, reactions.Count).Where(i => DerivedFrom(reactions[i]) is not null)];
    }

    private EstablishedHypersensitivity? DerivedFrom(PatientFact fact) =>
        fact is PatientFact<InfusionReaction> ? Established.FirstOrDefault(derived => derived.Identity.Equals(fact.Identity)) : null;
}
