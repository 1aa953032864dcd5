using System.Globalization;
using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Rules;

/// <summary>What is left of a case on its asOf, and what was ignored.</summary>
internal sealed class KnownFacts
{
    public KnownFacts(Case c)
    {
        AsOf = c.AsOf;
        Patient = c.Patient;
        if (c.Patient.Weight is { } weight)
        {
            if (After(weight.MeasuredOn))
            {
                Ignored.Add("patient.weight");
            }
            else
            {
                Weight = weight;
            }
        }

        // A condition that is over counts as not recorded.
        Conditions = [.. Keep("conditions", c.Conditions, x => x.Onset).Where(x => !Reached(x.EndedOn))];
        Relapses = [.. Keep("relapses", c.Relapses, x => x.Onset).Select(x => x with { EndedOn = UpToAsOf(x.EndedOn) })];
        PriorTherapies =
        [
            .. Keep("priorTherapies", c.PriorTherapies, x => x.StartedOn).Select(x => x with { EndedOn = UpToAsOf(x.EndedOn) }),
        ];
        LabResults = Keep("labResults", c.LabResults, x => x.CollectedOn);
        RiskFactors = c.RiskFactors;
        InfusionReactions =
        [
            .. Keep("infusionReactions", c.InfusionReactions, x => x.Date).Select(x => x with { ResolvedOn = UpToAsOf(x.ResolvedOn) }),
        ];
    }

    public DateOnly AsOf { get; }

    public Patient Patient { get; }

    // Null also when it was measured after asOf.
    public Weight? Weight { get; }

    public List<Condition> Conditions { get; }

    public List<Relapse> Relapses { get; }

    public List<PriorTherapy> PriorTherapies { get; }

    public List<Lab> LabResults { get; }

    public List<RiskFactor> RiskFactors { get; }

    public List<Reaction> InfusionReactions { get; }

    public List<string> Ignored { get; } = [];

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

    public bool Recorded(string condition) => Conditions.Exists(x => string.Equals(x.Kind, condition, StringComparison.Ordinal));

    private bool After(DateOnly? date) => date is { } day && day > AsOf;

    private bool Reached(DateOnly? date) => date is { } day && day <= AsOf;

    // An end after asOf has not happened yet.
    private DateOnly? UpToAsOf(DateOnly? date) => After(date) ? null : date;

    private List<T> Keep<T>(string list, List<T> items, Func<T, DateOnly?> start)
    {
        List<T> kept = [];
        for (int i = 0; i < items.Count; i++)
        {
            if (After(start(items[i])))
            {
                Ignored.Add(string.Create(CultureInfo.InvariantCulture, $"{list}[{i}]"));
            }
            else
            {
                kept.Add(items[i]);
            }
        }

        return kept;
    }
}
