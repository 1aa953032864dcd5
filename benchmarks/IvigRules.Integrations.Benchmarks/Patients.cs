using System.Globalization;

namespace IvigRules.Integrations.Benchmarks;

/// <summary>Patients of four kinds in turn: third line in a relapse, the same with a reaction, prevention, and little on record.</summary>
internal static class Patients
{
    internal static readonly DateOnly AsOf = new(2026, 11, 22);

    internal static PatientCase[] Of(int count) => [.. Enumerable.Range(0, count).Select(Patient)];

    private static PatientCase Patient(int number)
    {
        var recorded = new PatientCase
        {
            AsOf = AsOf,
            Patient = new Patient
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"p-{number}"),
                BirthDate = new DateOnly(1988, 4, 2),
                Weight = new Weight(BodyWeight.FromKilograms(50 + number % 50), new DateOnly(2026, 11, 20)),
                IvigHypersensitivity = false,
            },
            Conditions = [Condition.MultipleSclerosis(MsCourse.RelapsingRemitting)],
            Relapses = [new Relapse(Disease.MultipleSclerosis, new DateOnly(2026, 11, 1))],
            PriorTherapies =
            [
                new(Therapy.IntravenousMethylprednisolone, TherapyOutcome.Failed) { StartedOn = new(2026, 11, 3) },
                new(Therapy.PlasmaExchange, TherapyOutcome.NotTolerated) { StartedOn = new(2026, 11, 9) },
            ],
            LabResults = [new LabResult(LabResult.Iga, 180, "mg/dL", new DateOnly(2026, 11, 20))],
        };
        return (number % 4) switch
        {
            1 => recorded with { InfusionReactions = [new InfusionReaction { Symptoms = new() { Anaphylaxis = true } }] },
            2 => recorded with { PriorTherapies = [new(Therapy.DiseaseModifyingTherapies, TherapyOutcome.Contraindicated)] },
            3 => recorded with { PriorTherapies = [], LabResults = [] },
            _ => recorded,
        };
    }
}
