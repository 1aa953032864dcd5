using System.Globalization;
using System.Text.Json;

namespace IvigRules.Tests.Json;

/// <summary>
/// Compares a case that was read with the JSON it came from, fact by fact, one line a fact. The words of enums come from their names and
/// units are converted here, so the library's own tables have no part in it.
/// </summary>
internal static class ReadFacts
{
    private static readonly string[] Known =
        ["iga", "egfr", "mg/dL", "g/dL", "g/L", "mg/L", "mL/min/{1.73_m2}", .. CaseShape.Members.Single(member => member.Path == "$.riskFactors[0].kind").Words];

    internal static void AreThoseOf(string json, PatientCase read)
    {
        using var document = JsonDocument.Parse(json);
        var expected = string.Join('\n', Of(document.RootElement, "").Order(StringComparer.Ordinal));
        var actual = string.Join('\n', Of(read).Order(StringComparer.Ordinal));
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
            Assert.Fail($"{json}\nexpected\n{expected}\nread\n{actual}");
    }

    private static IEnumerable<string> Of(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty("unit", out _) && !path.StartsWith(".labResults", StringComparison.Ordinal) =>
            Object(path, Quantity(path, value)),
        // Events of which none is recorded are no events.
        JsonValueKind.Object when path.EndsWith(".events", StringComparison.Ordinal) && !value.EnumerateObject().Any() => [],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Of(property.Value, $"{path}.{property.Name}")).Prepend(path),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, i) => Of(item, At(path, i))),
        JsonValueKind.String => [$"{path} {(path.StartsWith(".labResults", StringComparison.Ordinal) || path.StartsWith(".riskFactors", StringComparison.Ordinal) ? Canonical(value.GetString()!) : value.GetString())}"],
        JsonValueKind.Number => [$"{path} {Text(value.GetDecimal())}"],
        JsonValueKind.True or JsonValueKind.False => [$"{path} {Text(value.GetBoolean())}"],
        _ => throw new NotSupportedException($"{path} is {value.ValueKind}"),
    };

    /// <summary>An analyte, a laboratory unit or a risk factor that is known, however it is charted.</summary>
    private static string Canonical(string charted) => Known.FirstOrDefault(word => Plain(word) == Plain(charted)) ?? charted;

    private static string Plain(string word) => string.Concat(word.Where(letter => letter is not (' ' or '_' or '-'))).ToUpperInvariant();

    private static (string Name, object? Value)[] Quantity(string path, JsonElement quantity)
    {
        var number = quantity.GetProperty("value").GetDecimal();
        return quantity.GetProperty("unit").GetString() switch
        {
            "kg" => Weight(number),
            "g" => Weight(number / 1_000m),
            "mg" => Weight(number / 1_000_000m),
            // Half up to 0.01 kg.
            "[lb_av]" => Weight(decimal.Floor(number * 45.359237m + 0.5m) / 100m, pounds: number),
            "cm" => [("centimetres", number)],
            "m" => [("centimetres", number * 100m)],
            "[in_i]" => [("centimetres", number * 2.54m)],
            "Cel" => [("ninths", number * 9m)],
            // Without a division, so that no third is rounded.
            "[degF]" => [("ninths", (number - 32m) * 5m)],
            var unit => throw new NotSupportedException($"{path} in {unit}"),
        };

        (string, object?)[] Weight(decimal kilograms, decimal? pounds = null)
        {
            var measuredOn = quantity.TryGetProperty("measuredOn", out var day) ? day.GetString() : null;
            return [("kilograms", kilograms), ("pounds", pounds), ("measuredOn", measuredOn)];
        }
    }

    private static IEnumerable<string> Of(PatientCase read) =>
    [
        .. Object("", ("asOf", read.AsOf)),
        .. Of(read.Patient),
        .. Objects(".conditions", read.Conditions,
            one => [("kind", one.Kind.Id), ("course", one.Course), ("verification", one.Verification), ("onset", one.Onset), ("endedOn", one.EndedOn)]),
        .. Objects(".relapses", read.Relapses,
            one => [("disease", one.Disease), ("onset", one.Onset), ("endedOn", one.EndedOn)]),
        .. Objects(".priorTherapies", read.PriorTherapies,
            one => [("therapy", one.Therapy.Id), ("outcome", one.Outcome), ("startedOn", one.StartedOn), ("endedOn", one.EndedOn)]),
        .. Objects(".labResults", read.LabResults,
            one =>
            [
                ("analyte", one.Analyte), ("value", one.Value), ("unit", one.Unit), ("comparator", one.Comparator),
                ("collectedOn", one.CollectedOn),
            ]),
        .. Objects(".riskFactors", read.RiskFactors,
            one => [("kind", one.Kind), ("present", one.Present)]),
        .. read.InfusionReactions.SelectMany((one, i) => Of(one, At(".infusionReactions", i))),
        .. read.Incomplete.Select((list, i) => $"{At(".incomplete", i)} {JsonNamingPolicy.CamelCase.ConvertName(list.ToString())}"),
    ];

    private static IEnumerable<string> Of(Patient patient) =>
    [
        .. Object(".patient", ("id", patient.Id), ("birthDate", patient.BirthDate), ("sex", patient.Sex),
            ("reproductiveStatus", patient.ReproductiveStatus), ("ivigHypersensitivity", patient.IvigHypersensitivity),
            ("ivigHypersensitivityAssessedOn", patient.IvigHypersensitivityAssessedOn),
            ("bloodGroup", patient.BloodGroup)),
        .. patient.Weight is { } weight
            ? Object(".patient.weight",
                ("kilograms", weight.Mass.Kilograms), ("pounds", weight.Pounds), ("measuredOn", weight.MeasuredOn))
            : [],
        .. patient.Height is { } height ? Object(".patient.height", ("centimetres", height.Centimetres)) : [],
    ];

    private static IEnumerable<string> Of(InfusionReaction reaction, string path) =>
    [
        .. Object(path, ("infusionEndedAt", reaction.InfusionEndedAt), ("onsetAt", reaction.OnsetAt), ("resolvedOn", reaction.ResolvedOn)),
        .. Object($"{path}.symptoms",
            ("severeHeadache", reaction.Symptoms.SevereHeadache), ("neckStiffness", reaction.Symptoms.NeckStiffness),
            ("photophobia", reaction.Symptoms.Photophobia), ("painWithHeadMovement", reaction.Symptoms.PainWithHeadMovement),
            ("nausea", reaction.Symptoms.Nausea), ("dizziness", reaction.Symptoms.Dizziness),
            ("anaphylaxis", reaction.Symptoms.Anaphylaxis), ("dyspnea", reaction.Symptoms.Dyspnea),
            ("urticaria", reaction.Symptoms.Urticaria), ("bronchospasm", reaction.Symptoms.Bronchospasm),
            ("hypotension", reaction.Symptoms.Hypotension)),
        .. reaction.Events == new ReactionEvents() ? [] : Object($"{path}.events",
            ("thromboembolism", reaction.Events.Thromboembolism), ("acuteRenalFailure", reaction.Events.AcuteRenalFailure),
            ("hemolysis", reaction.Events.Hemolysis), ("bloodBorneInfection", reaction.Events.BloodBorneInfection),
            ("transfusionRelatedAcuteLungInjury", reaction.Events.TransfusionRelatedAcuteLungInjury)),
        .. reaction.Temperature is { } temperature
            ? Object($"{path}.temperature", ("ninths", decimal.Round(temperature.Celsius * 9m, 20, MidpointRounding.AwayFromZero)))
            : [],
        .. reaction.Csf is { } csf
            ? Object($"{path}.csf", ("cellsRaised", csf.CellsRaised), ("proteinRaised", csf.ProteinRaised), ("culture", csf.Culture))
            : [],
    ];

    private static IEnumerable<string> Objects<T>(string path, IEnumerable<T> items, Func<T, (string Name, object? Value)[]> members) =>
        items.SelectMany((item, i) => Object(At(path, i), members(item)));

    private static IEnumerable<string> Object(string path, params (string Name, object? Value)[] members) =>
        members.Where(member => member.Value is not null).Select(member => $"{path}.{member.Name} {Text(member.Value!)}").Prepend(path);

    private static string At(string path, int place) => $"{path}[{Invariant.Digits(place)}]";

    private static string Text(object value) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        // Exactly, with the offset, because the offset says which day it was.
        DateTimeOffset time => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        Comparator.LessThan => "<",
        Comparator.LessThanOrEqual => "<=",
        Comparator.GreaterThan => ">",
        Comparator.GreaterThanOrEqual => ">=",
        Enum word => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()),
        _ => throw new NotSupportedException(value.GetType().Name),
    };
}
