namespace IvigRules.Tests.Support;

/// <summary>The case that most tests start from: third line in an acute MS relapse, everything recorded.</summary>
internal static class Sample
{
    internal static readonly DateOnly AsOf = new(2026, 11, 22);

    internal static PatientCase ThirdLine { get; } = new()
    {
        AsOf = AsOf,
        Patient = new Patient
        {
            Id = "p-001",
            BirthDate = new DateOnly(1988, 4, 2),
            Weight = new Weight(70m.Kilograms, new DateOnly(2026, 11, 20)),
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

    /// <summary>A sample case as it stands in its file.</summary>
    internal static byte[] ThirdLineJson => File.ReadAllBytes(Path.Combine(Folder, "cases", "acute-ms-relapse.json"));

    internal static string Folder { get; } = FindUp("samples");

    internal static string Docs { get; } = FindUp("docs");

    private static string FindUp(string folder)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "IvigRules.sln")))
                return Path.Combine(at.FullName, folder);
        }

        throw new DirectoryNotFoundException("the tests run from within the repository");
    }
}
