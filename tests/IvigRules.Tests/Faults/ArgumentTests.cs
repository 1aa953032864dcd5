using IvigRules.Tests.ConsoleHosts;
using IvigRules.Tests.Screening;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>
/// A file called @case.json was read as arguments and its contents printed as unknown ones; help was an error; a mistyped name was only
/// refused.
/// </summary>
public sealed class ArgumentTests : IDisposable
{
    private static readonly string Flagship = Path.Combine(Sample.Folder, "cases", "acute-ms-relapse.json");

    private readonly ScreenFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_AFileWhoseNameBeginsWithAt_IsAFile()
    {
        var (exit, output, error) = HostRun.Of("assess", "@no-such-case.json");
        Assert.Equal(1, exit);
        Assert.Empty(output);
        Assert.Contains("@no-such-case.json", error, StringComparison.Ordinal);
        File.WriteAllText(_folder.Name("case.json"), Population.Good);
        (exit, _, error) = HostRun.Of("assess", "@" + _folder.Name("case.json"));
        Assert.Equal(1, exit);
        Assert.DoesNotContain("patient", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WithoutArguments_PrintsHelp()
    {
        var (exit, output, error) = HostRun.Of();
        Assert.Equal(0, exit);
        Assert.Empty(error);
        Assert.All(["assess", "screen", "dose", "check-order", "rules", "schema", "Examples:", "Exit codes:"], shown =>
            Assert.Contains(shown, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("assess", "--indication", "acute-ms-relapse", "text by default")]
    [InlineData("screen", "--out", "standard output, the default", "standard error by default", "[default: 1048576]", "summary by default")]
    [InlineData("dose", "kg, lb, g or mg", "natalizumab-pml-iris", "text by default")]
    [InlineData("check-order", "--order", "acute-ms-relapse", "<text|json>")]
    [InlineData("rules", "<text|markdown|json>")]
    [InlineData("schema", "case (the default), policy, order or result")]
    public void Help_OfEachCommand_HasNamesDefaultsExamplesAndExitCodes(string command, params string[] shown)
    {
        var (exit, output, _) = HostRun.Of(command, "--help");
        Assert.Equal(0, exit);
        Assert.All([.. shown, $"Examples:\n  ", $"ivig {command}", "Exit codes:\n  0  ", "\n  1  ", "\n  2  ", "\n  3  "], part =>
            Assert.Contains(part, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("assess", "asess", "c")]
    [InlineData("check-order", "checkorder")]
    [InlineData("--indication", "assess", "c", "--indicaton", "acute-ms-relapse")]
    [InlineData("--indication", "assess", "--indicaton")]
    [InlineData("acute-ms-relapse", "assess", "c", "--indication", "acute-ms")]
    [InlineData("ms-relapse-prevention", "dose", "--weight", "70 kg", "--indication", "ms-relaps-prevention")]
    [InlineData("markdown", "rules", "--format", "markdwon")]
    [InlineData("--rejects", "screen", "c", "--reject", "r")]
    [InlineData("summary", "screen", "c", "--detail", "sumary")]
    [InlineData("policy", "schema", "polcy")]
    [InlineData("--format", "assess", "c", "--policy", "--fromat")]
    public void Run_AMistypedName_IsRefusedWithTheNearestOne(string meant, params string[] args)
    {
        var (exit, output, error) = HostRun.Of(args);
        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.Contains($"did you mean {meant}?", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ANameThatIsNearNone_IsRefusedWithAllOfThem()
    {
        var (exit, _, error) = HostRun.Of("assess", Flagship, "--indication", "headache");
        Assert.Equal(2, exit);
        Assert.All(Enum.GetValues<Indication>(), indication => Assert.Contains(indication.Name(), error, StringComparison.Ordinal));
        Assert.DoesNotContain("did you mean", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_AnIndicationInOtherLetters_IsThatIndication() =>
        Assert.Equal(
            HostRun.Of("assess", Flagship, "--indication", "acute-ms-relapse").Output,
            HostRun.Of("assess", Flagship, "--indication", "Acute MS_relapse").Output);

    /// <summary>70 lb is 31.7514659 kg, and 0.4 g/kg of it is 12.7 g.</summary>
    [Theory]
    [InlineData("70 lb", "12.7 g")]
    [InlineData("70 lbs", "12.7 g")]
    [InlineData("70 LB", "12.7 g")]
    [InlineData("70 pounds", "12.7 g")]
    [InlineData("70 kgs", "28 g")]
    [InlineData("70 Kg", "28 g")]
    public void Dose_AUnitAsPeopleWriteIt_IsRead(string weight, string dose)
    {
        var (exit, output, error) = HostRun.Of("dose", "--weight", weight, "--indication", "acute-ms-relapse");
        Assert.True(exit == 0, error);
        Assert.Contains(["one infusion, exact", dose], HostRun.Rows(output));
        Assert.Equal(dose != "28 g", output.Contains(Phrases.RecordedInPounds, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("70", "needs a unit, kg, lb, g or mg, such as \"70 kg\"")]
    [InlineData("70 stone", "its unit is kg, lb, g or mg")]
    public void Dose_AWeightWithoutAUnit_IsRefusedWithTheUnits(string weight, string says) =>
        Assert.Contains(says, HostRun.Of("dose", "--weight", weight, "--indication", "acute-ms-relapse").Error, StringComparison.Ordinal);

    [Fact]
    public void CheckOrder_AnUnreadableOrder_IsCalledAnOrder()
    {
        var (exit, _, error) = HostRun.With("[]", "check-order", Flagship, "--indication", "acute-ms-relapse", "--order", "-");
        Assert.Equal(3, exit);
        Assert.StartsWith("cannot read the order -: $", error, StringComparison.Ordinal);
        Assert.DoesNotContain("case", error, StringComparison.Ordinal);
    }

    [Fact]
    public void CheckOrder_CaseAndOrderFromStandardInput_IsRefused() =>
        Assert.Equal(2, HostRun.With("{}", "check-order", "-", "--indication", "acute-ms-relapse", "--order", "-").Exit);

    /// <summary>As a filter: results to standard output, and no patient vanishes who cannot be read.</summary>
    [Fact]
    public void Screen_WithoutFiles_WritesResultsAndNamesRejectsOnStandardError()
    {
        var script = $"printf '%s\\n' '{Population.Good}' '{{' | ivig screen -";
        var (exit, output, error) = ShellRun.In(Path.GetDirectoryName(_folder.Input)!, script);
        Assert.Equal(3, exit);
        Assert.Single(Population.Split(output));
        var lines = error.TrimEnd().Split('\n');
        Assert.StartsWith("{\"line\":2,\"error\":", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("1 cases read, 1 rejected", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Screen_RejectsHaveNowhereToGo_IsRefused() =>
        Assert.Equal(2, ShellRun.In(Path.GetDirectoryName(_folder.Input)!, "ivig screen in.ndjson --out out 2>&-").Exit);

    [Theory]
    [InlineData("[suggest:28]", "ivig dose --indication acute", "acute-ms-relapse\nacute-nmo-relapse\n")]
    [InlineData("[suggest]", "ivig dose --indication acute", "acute-ms-relapse\nacute-nmo-relapse\n")]
    [InlineData("[suggest:7]", "ivig sc", "schema\nscreen\n")]
    public void Suggest_ABeginning_IsCompleted(string directive, string line, string expected)
    {
        var (exit, output, _) = HostRun.Of(directive, line);
        Assert.Equal((0, expected.TrimEnd()), (exit, output.ReplaceLineEndings("\n").TrimEnd()));
    }
}
