using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws;

/// <summary>Nothing depends on the time zone of the machine: all that is said is the same in each, and no source file reads one, or a clock.</summary>
[Collection(nameof(TimeZoneOfTheProcess))]
public sealed class TimeZoneTests
{
    private static readonly string[] ReadByNoSource =
    [
        "TimeZoneInfo", "TimeProvider", "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "LocalDateTime", "ToLocalTime", "AssumeLocal",
        "Stopwatch", "TickCount", "GetEnvironmentVariable", "CurrentCulture", "CurrentUICulture", "MachineName", "UserName", "Random", "Guid.NewGuid",
    ];

    public static TheoryData<string, double> Zones => new()
    {
        { "Pacific/Kiritimati", 14 },
        { "Pacific/Pago_Pago", -11 },
        { "Asia/Kathmandu", 5.75 },
        { "America/New_York", -5 },
        { "Asia/Tehran", 3.5 },
    };

    [Theory]
    [MemberData(nameof(Zones))]
    public async Task Assess_InATimeZone_SaysTheSameToTheByte(string zone, double hours)
    {
        var said = Surroundings.AllThatIsSaid(Surroundings.ReadAgain());
        var screened = await Surroundings.ScreenAsync(jobs: 1);
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            Set(zone);

            // Windows has no zone of a process: there the sources have to do.
            if (!OperatingSystem.IsWindows())
                Assert.Equal(TimeSpan.FromHours(hours), TimeZoneInfo.Local.GetUtcOffset(new DateTime(2026, 1, 15, 12, 0, 0, DateTimeKind.Utc)));
            Assert.Equal(said, Surroundings.AllThatIsSaid(Surroundings.ReadAgain()));
            var there = await Surroundings.ScreenAsync(jobs: 1);
            Assert.Equal(screened.Results, there.Results);
            Assert.Equal(screened.Rejects, there.Rejects);
        }
        finally
        {
            Set(before);
        }
    }

    [Fact]
    public void Sources_OfTheLibrary_ReadNoZoneClockCultureOrMachine()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Sample.Folder, "..", "src", "IvigRules"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();

        Assert.True(files.Count > 80, $"{files.Count} source files");
        // A duration for metrics is no time of day, and no answer depends on it.
        Assert.Empty(from path in files
                     where Path.GetFileName(path) is not "Telemetry.cs"
                     from line in File.ReadLines(path)
                     where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                     from word in ReadByNoSource
                     where line.Contains(word, StringComparison.Ordinal)
                     select $"{Path.GetFileName(path)} reads {word}");
    }

    private static void Set(string? zone)
    {
        Environment.SetEnvironmentVariable("TZ", zone);
        TimeZoneInfo.ClearCachedData();
    }
}

/// <summary>The zone is the whole process's, so no other test runs meanwhile.</summary>
[CollectionDefinition(nameof(TimeZoneOfTheProcess), DisableParallelization = true)]
public sealed class TimeZoneOfTheProcess;
