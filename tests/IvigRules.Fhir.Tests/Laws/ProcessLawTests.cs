using IvigRules.Tests.Support;

namespace IvigRules.Fhir.Tests.Laws;

/// <summary>F6 and F8 of the process: neither its time zone nor its outputs have a part in a reading.</summary>
[CollectionDefinition(nameof(ProcessLawTests), DisableParallelization = true)]
[Collection(nameof(ProcessLawTests))]
public sealed class ProcessLawTests
{
    [Theory]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Etc/GMT+12")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("America/St_Johns")]
    public void Read_AnyZoneOfTheProcess_GivesTheSameCase(string zone)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        var expected = Everything();
        try
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.Equal(TimeZoneInfo.FindSystemTimeZoneById(zone).BaseUtcOffset, TimeZoneInfo.Local.BaseUtcOffset);
            Assert.Equal(expected, Everything());
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    /// <summary>Nothing is written, whatever is read: there is nothing in it to log with.</summary>
    [Fact]
    public void Assembly_Reader_HasNothingToLogWith() => Assert.DoesNotContain(typeof(FhirRecord).Assembly.GetReferencedAssemblies(),
        one => one.Name is "System.Console" or "System.Diagnostics.TraceSource" or "System.Diagnostics.EventLog"
            || one.Name!.StartsWith("Microsoft.Extensions.Logging", StringComparison.Ordinal));

    private static string[] Everything() => [.. SampleBundles.Names.Select(name => Given.CaseOf(Given.Read(SampleBundles.Bundle(name), SampleBundles.OptionsOf(name))))];
}
