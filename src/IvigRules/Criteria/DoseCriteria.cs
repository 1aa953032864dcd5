namespace IvigRules.Criteria;

internal static class DoseCriteria
{
    /// <summary>The indication has a regimen, and no hard limit withheld the plan. A missing weight is left to PRE-02.</summary>
    internal static Criterion IsStated { get; } = new FactCriterion("a dose is stated for the indication", (view, notes) =>
    {
        if (view.Dose is not { Regimen: { } regimen } dose)
        {
            notes?.Saw($"the source states none");
            return Truth.Unknown;
        }

        notes?.Saw($"{(dose.Exceeds ? dose.NoDoseBecause! : regimen.Statement)}");
        return Kleene.From(!dose.Exceeds);
    });

    /// <summary>The course gives at least this dose per kilogram of actual weight, and the blood group is not O.</summary>
    internal static Criterion IsLargeForBloodGroup(DosePerWeight bound) =>
        new FactCriterion($"the course gives {bound} or more, and the blood group is not O", (view, notes) =>
        {
            if (view.Dose?.Plan is not { } plan)
            {
                notes?.Saw($"no dose was worked out");
                return Truth.Unknown;
            }

            var weight = view.Weight!.Mass;
            notes?.Saw($"{plan.LargestCourse} for {weight}, large from {bound} on");
            if (view.Case.Patient.BloodGroup is not { } group)
            {
                notes?.Misses("patient.bloodGroup", null, $"blood group not recorded");
                return Truth.Unknown;
            }

            notes?.Saw($"blood group {group.ContractName().ToUpperInvariant()}");
            return Kleene.From(group != BloodGroup.O && plan.LargestCourse >= bound * weight);
        })
        {
            Reads = ["patient.bloodGroup", "patient.weight"],
        };
}
