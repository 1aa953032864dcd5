using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace IvigRules.NRules;

/// <summary>Puts the facts of one patient together as a case of the library.</summary>
internal static class Records
{
    /// <summary>The case of one patient at one date. The patient is among the facts.</summary>
    internal static PatientCase CaseOf(DateOnly asOf, PatientFact[] facts) => CaseOf(asOf, PatientOf(facts).Value, facts);

    /// <summary>One fact as a case, to validate it.</summary>
    internal static PatientCase CaseOf(PatientFact fact) =>
        CaseOf(default, fact is PatientFact<Patient> patient ? patient.Value : new Patient { Id = fact.PatientId }, [fact]);

    /// <summary>The fact at a path that a rule cites, such as <c>priorTherapies[2]</c> or <c>patient.sex</c>.</summary>
    internal static PatientFact At(string path, PatientFact[] facts)
    {
        if (path.StartsWith("patient.", StringComparison.Ordinal))
            return PatientOf(facts);
        var bracket = path.IndexOf('[', StringComparison.Ordinal);
        var place = int.Parse(path.AsSpan((bracket + 1)..^1), CultureInfo.InvariantCulture);
        return path[..bracket] switch
        {
            "conditions" => facts.OfType<PatientFact<Condition>>().ElementAt(place),
            "relapses" => facts.OfType<PatientFact<Relapse>>().ElementAt(place),
            "priorTherapies" => facts.OfType<PatientFact<PriorTherapy>>().ElementAt(place),
            "infusionReactions" => facts.OfType<PatientFact<InfusionReaction>>().ElementAt(place),
            _ => throw new ArgumentOutOfRangeException(nameof(path)),
        };
    }

    private static PatientFact<Patient> PatientOf(PatientFact[] facts) =>
        (PatientFact<Patient>)Array.Find(facts, fact => fact is PatientFact<Patient>)!;

    private static PatientCase CaseOf(DateOnly asOf, Patient patient, PatientFact[] facts) => new()
    {
        AsOf = asOf,
        Patient = patient,
        Conditions = All<Condition>(facts),
        Relapses = All<Relapse>(facts),
        PriorTherapies = All<PriorTherapy>(facts),
        LabResults = All<LabResult>(facts),
        RiskFactors = All<RiskFactor>(facts),
        InfusionReactions = All<InfusionReaction>(facts),
        Incomplete = [.. All<IncompleteList>(facts).Select(incomplete => incomplete.List)],
    };

    private static ImmutableArray<T> All<T>(PatientFact[] facts)
        where T : class
    {
        var count = 0;
        foreach (var fact in facts)
            count += fact is PatientFact<T> ? 1 : 0;
        if (count == 0)
            return [];
        var values = new T[count];
        var next = 0;
        foreach (var fact in facts)
        {
            if (fact is PatientFact<T> known)
                values[next++] = known.Value;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(values);
    }
}
