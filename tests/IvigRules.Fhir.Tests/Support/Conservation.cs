namespace IvigRules.Fhir.Tests.Support;

/// <summary>F2: what was read is what became of it.</summary>
internal static class Conservation
{
    internal static IEnumerable<string> Broken(FhirReading reading) =>
        from one in reading.Counts.ByType
        let count = one.Value
        where count.Read != count.Sources + count.Unmapped + count.WithoutBearing + count.Superseded
            || count.Sources < 0 || count.Unmapped < 0 || count.WithoutBearing < 0 || count.Superseded < 0
        select $"{one.Key} is not conserved: {count}";
}
