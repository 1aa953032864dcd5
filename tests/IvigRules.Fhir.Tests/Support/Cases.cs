namespace IvigRules.Fhir.Tests.Support;

/// <summary>The sample cases and those of the clinical audit, by name.</summary>
internal static class Cases
{
    internal static IReadOnlyDictionary<string, PatientCase> All { get; } = new[] { "cases", "audited" }
        .SelectMany(folder => Directory.GetFiles(Path.Combine(Given.Folder, folder), "*.json"))
        .Where(file => !file.EndsWith(".expected.json", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => CaseJson.Read(File.ReadAllBytes(file)), StringComparer.Ordinal);

    /// <summary>Each case in each dialect: name and dialect.</summary>
    internal static IEnumerable<(string Name, FhirDialect Dialect)> InEachDialect =>
        from name in All.Keys.Order(StringComparer.Ordinal)
        from dialect in Enum.GetValues<FhirDialect>()
        select (name, dialect);

    /// <summary>How a record that FhirWriter wrote of a case is read: it is the whole record, and its outcomes may be an extension.</summary>
    internal static FhirReadOptions OptionsOf(PatientCase recorded) => new()
    {
        AsOf = recorded.AsOf,
        Zone = TimeZoneInfo.Utc,
        WholeRecord = true,
        OutcomeExtension = new Uri(FhirWriter.OutcomeExtension),
    };
}
