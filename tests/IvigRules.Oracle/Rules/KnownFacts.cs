using System.Globalization;
using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Rules;

/// <summary>What is left of a case on its asOf, every word and name as the specification spells it; and what was ignored.</summary>
internal sealed class KnownFacts
{
    public KnownFacts(Case c, Policy policy)
    {
        AsOf = c.AsOf;
        Patient = c.Patient;
        Incomplete = [.. c.Incomplete ?? []];
        ReadPatient();

        // A condition that is over counts as not recorded.
        Conditions =
        [
            .. Keep("conditions", c.Conditions, x => x.Onset).Select(x => x.Fact)
                .Where(x => !(x.EndedOn <= AsOf)).Select(x => x with { Kind = Words.Condition(x.Kind) }),
        ];
        Relapses =
        [
            .. Keep("relapses", c.Relapses, x => x.Onset)
                .Select(x => x.Fact with { Disease = Words.Condition(x.Fact.Disease), EndedOn = UpToAsOf(x.Fact.EndedOn) }),
        ];
        List<(PriorTherapy Fact, string Path)> therapies = Keep("priorTherapies", c.PriorTherapies, x => x.StartedOn);
        PriorTherapies =
        [
            .. therapies.Select(x => x.Fact with
            {
                Therapy = TherapyNames.Of(x.Fact.Therapy, policy) ?? x.Fact.Therapy,
                EndedOn = UpToAsOf(x.Fact.EndedOn),
            }),
        ];
        List<(PriorTherapy Fact, string Path)> strange = therapies.FindAll(x => TherapyNames.Of(x.Fact.Therapy, policy) is null);
        NotUnderstood = [.. strange.Select(x => x.Path)];
        NotUnderstoodOutcomes = [.. strange.Select(x => x.Fact.Outcome)];
        LabResults =
        [
            .. Keep("labResults", c.LabResults, x => x.CollectedOn)
                .Select(x => x.Fact with { Analyte = Words.Analyte(x.Fact.Analyte), Unit = Words.Unit(x.Fact.Unit) }),
        ];
        RiskFactors = [.. (c.RiskFactors ?? []).Select(x => x with { Kind = Words.RiskFactor(x.Kind) })];
        ReactionsByPath =
        [
            .. Keep("infusionReactions", c.InfusionReactions, x => x.Date)
                .Select(x => (x.Fact with { ResolvedOn = UpToAsOf(x.Fact.ResolvedOn) }, x.Path)),
        ];
    }

    public DateOnly AsOf { get; }

    public Patient Patient { get; private set; }

    // Null also when it was measured after asOf.
    public Weight? Weight { get; private set; }

    public List<Condition> Conditions { get; }

    public List<Relapse> Relapses { get; }

    public List<PriorTherapy> PriorTherapies { get; }

    public List<Lab> LabResults { get; }

    public List<RiskFactor> RiskFactors { get; }

    public List<(Reaction Reaction, string Path)> ReactionsByPath { get; }

    public IEnumerable<Reaction> InfusionReactions => ReactionsByPath.Select(x => x.Reaction);

    public List<string> Ignored { get; } = [];

    // The records on therapies that nobody knows.
    public List<string> NotUnderstood { get; }

    public List<string?> NotUnderstoodOutcomes { get; }

    // Completed years; born 29 February: on 1 March.
    public int? Age
    {
        get
        {
            if (Patient.BirthDate is not { } born)
            {
                return null;
            }

            int years = AsOf.Year - born.Year;
            bool hadBirthday = AsOf.Month > born.Month || (AsOf.Month == born.Month && AsOf.Day >= born.Day);
            return hadBirthday ? years : years - 1;
        }
    }

    private List<string> Incomplete { get; }

    public bool IsIncomplete(string list) => Incomplete.Contains(list, StringComparer.Ordinal);

    private void ReadPatient()
    {
        if (Patient.Weight is { } weight)
        {
            if (weight.MeasuredOn > AsOf)
            {
                Ignored.Add("patient.weight");
            }
            else
            {
                Weight = weight with { Unit = Words.Unit(weight.Unit) };
            }
        }

        // Established after asOf: neither the answer nor its day is known yet.
        if (Patient.IvigHypersensitivityAssessedOn > AsOf)
        {
            if (Patient.IvigHypersensitivity is not null)
            {
                Ignored.Add("patient.ivigHypersensitivity");
            }

            Ignored.Add("patient.ivigHypersensitivityAssessedOn");
            Patient = Patient with { IvigHypersensitivity = null, IvigHypersensitivityAssessedOn = null };
        }
    }

    // An end after asOf has not happened yet.
    private DateOnly? UpToAsOf(DateOnly? date) => date > AsOf ? null : date;

    private List<(T Fact, string Path)> Keep<T>(string list, List<T>? items, Func<T, DateOnly?> start)
    {
        List<(T Fact, string Path)> kept = [];
        for (int i = 0; i < (items?.Count ?? 0); i++)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"{list}[{i}]");
            if (start(items![i]) > AsOf)
            {
                Ignored.Add(path);
            }
            else
            {
                kept.Add((items[i], path));
            }
        }

        return kept;
    }
}
