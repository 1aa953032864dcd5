using System.Text.Json.Nodes;
using IvigRules.Assessments;
using IvigRules.Facts;
using IvigRules.Json;
using IvigRules.Logic;
using IvigRules.Policy;
using IvigRules.Reports;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>The missing facts of an assessment, each with the controls that write an answer into the case.</summary>
internal sealed class Questions(PatientCase recorded, IvigPolicy policy)
{
    private readonly TherapyQuestions _therapies = new(recorded, policy);

    /// <summary>The facts that could change the verdict; on Consider, those that a check waits for.</summary>
    internal IEnumerable<Question> Of(Assessment assessment) => assessment.Verdict == Verdict.Consider
        ? assessment.Checks.Where(check => check.Truth == Truth.Unknown).SelectMany(check => OfCheck(check.Rule.Id))
        : assessment.Missing.Select(missing => new Question(missing.Fact.Fact, missing.Fact.Subject,
            Sentence(Phrases.Question(missing.Fact)), missing.Rules, [.. Controls(missing.Fact)]));

    private IEnumerable<Control> Controls(MissingFact fact) => fact switch
    {
        { Fact: "patient.ivigHypersensitivity" } =>
            [Choice("Hypersensitivity to IVIG", "/patient/ivigHypersensitivity", [new(false, "No, not known"), new(true, "Yes")])],
        { Fact: "patient.ivigHypersensitivityAssessedOn" } => [Day("Ruled out on", "/patient/ivigHypersensitivityAssessedOn")],
        { Fact: "patient.reproductiveStatus" } =>
            [Choice("Reproductive status", "/patient/reproductiveStatus", Words<ReproductiveStatus>())],
        { Fact: "conditions.course", Subject: { } kind } =>
            Conditions(kind, one => one.Course is null, "course", (label, path) => Choice(label, path, Words<MsCourse>())),
        { Fact: "conditions.verification", Subject: { } kind } =>
            Conditions(kind, one => one.Verification is not null, "verification",
                (label, path) => Choice(label, path, Words<Verification>())),
        { Fact: "conditions.onset", Subject: { } kind } => Conditions(kind, one => one.Onset is null, "onset", Day),
        { Fact: "relapses.onset", Subject: { } disease } => Relapses(disease, one => one.Onset is null, "onset"),
        { Fact: "relapses.endedOn", Subject: { } disease } => Relapses(disease, one => one.EndedOn is null, "endedOn"),
        { Fact: "incomplete", Subject: { } list } => Whole(list),
        { Subject: { } subject } => _therapies.Controls(fact.Fact, subject),
        _ => [],
    };

    private IEnumerable<Question> OfCheck(string id)
    {
        var patient = recorded.Patient;
        var day = ContractDate(recorded.AsOf);
        if (id is "PRE-01" && !recorded.LabResults.Any(result => string.Equals(result.Analyte, LabResult.Iga, StringComparison.Ordinal)))
        {
            yield return Asked(id, "labResults", "Which IgA was measured?", new("IgA in serum, mg/dL", "add", ["/labResults/-"],
                [new("IgA, mg/dL", "number", "value")],
                new() { ["analyte"] = "iga", ["unit"] = "mg/dL", ["collectedOn"] = day }));
        }

        if (id is "PRE-02" && patient.Weight is null)
        {
            yield return Asked(id, "patient.weight", "How much does the patient weigh?", new("Body weight, kg", "add", ["/patient/weight"],
                [new("Weight, kg", "number", "value")], new() { ["unit"] = "kg", ["measuredOn"] = day }));
        }

        if (id is "PRE-04" && patient.BirthDate is null)
            yield return Asked(id, "patient.birthDate", "When was the patient born?", Day("Date of birth", "/patient/birthDate"));
    }

    private static Question Asked(string rule, string fact, string text, Control control) => new(fact, null, text, [rule], [control]);

    private IEnumerable<Control> Conditions(
        string kind, Func<Condition, bool> open, string member, Func<string, string, Control> control) =>
        recorded.Conditions.Index().Where(one => one.Item.Kind == new ConditionKind(kind) && open(one.Item))
            .Select(one => control(Sentence(kind.Replace('-', ' ')), Pointer("conditions", one.Index, member)));

    private IEnumerable<Control> Relapses(string disease, Func<Relapse, bool> open, string member) =>
        recorded.Relapses.Index().Where(one => IsNamed(one.Item.Disease, disease) && open(one.Item))
            .Select(one => Day(one.Item.Onset is { } onset ? $"Relapse of {ContractDate(onset)}" : "Relapse without a day of onset",
                Pointer("relapses", one.Index, member)));

    private IEnumerable<Control> Whole(string list) => recorded.Incomplete.Index().Where(one => IsNamed(one.Item, list))
        .Select(one => new Control("This list is complete", "remove", [Pointer("incomplete", one.Index)], []));

    private static bool IsNamed<T>(T value, string name)
        where T : struct, Enum => ContractNames.Of(value).Equals(name, StringComparison.Ordinal);

    internal static Control Choice(string label, string path, IReadOnlyList<Option> options) =>
        new(label, "add", [path], [new(label, "choice", Options: options)]);

    internal static Control Day(string label, string path) => new(label, "add", [path], [new(label, "date")]);

    internal static Option[] Words<T>()
        where T : struct, Enum => [.. ContractNames.All<T>().Select(name => new Option(name, Sentence(name.Replace('-', ' '))))];

    internal static string Pointer(string list, int item, string? member = null) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/{list}/{item}{(member is null ? "" : $"/{member}")}");

    internal static string ContractDate(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    internal static string Sentence(string text) => text.Length == 0 ? text : $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
