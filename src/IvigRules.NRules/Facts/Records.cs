using System.Collections.Immutable;

namespace IvigRules.NRules;

/// <summary>Puts the facts of one patient together as the case that the core reads.</summary>
internal static class Records
{
    /// <summary>The case of one patient at one date.</summary>
    internal static PatientCase CaseOf(DateOnly asOf, Patient patient, IReadOnlyList<PatientFact> facts) => new()
    {
        AsOf = asOf,
        Patient = patient,
        Conditions = All<Condition>(facts),
        Relapses = All<Relapse>(facts),
        PriorTherapies = All<PriorTherapy>(facts),
        LabResults = All<LabResult>(facts),
        RiskFactors = All<RiskFactor>(facts),
        InfusionReactions = All<InfusionReaction>(facts),
    };

    /// <summary>One fact as a case of its own, for the core to check.</summary>
    internal static PatientCase CaseOf(PatientFact fact) =>
        CaseOf(default, fact is PatientFact<Patient> patient ? patient.Value : new Patient { Id = fact.PatientId }, [fact]);

    /// <summary>The fact at a place that the core cites, such as <c>priorTherapies[2]</c> or <c>patient.sex</c>.</summary>
    internal static PatientFact At(string path, IReadOnlyList<PatientFact> facts)
    {
        var bracket = path.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
            return facts.OfType<PatientFact<Patient>>().Single();
        var place = int.Parse(path.AsSpan((bracket + 1)..^1), System.Globalization.CultureInfo.InvariantCulture);
        return path[..bracket] switch
        {
            "conditions" => facts.OfType<PatientFact<Condition>>().ElementAt(place),
            "relapses" => facts.OfType<PatientFact<Relapse>>().ElementAt(place),
            "priorTherapies" => facts.OfType<PatientFact<PriorTherapy>>().ElementAt(place),
            _ => facts.OfType<PatientFact<InfusionReaction>>().ElementAt(place),
        };
    }

    private static ImmutableArray<T> All<T>(IReadOnlyList<PatientFact> facts)
        where T : class
    {
        ImmutableArray<T>.Builder? values = null;
        foreach (var fact in facts)
        {
            if (fact is PatientFact<T> known)
                (values ??= ImmutableArray.CreateBuilder<T>()).Add(known.Value);
        }

        return values?.DrainToImmutable() ?? [];
    }
}
