using IvigRules.ConsoleHost;
using IvigRules.Tests.ConsoleHosts;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>Recorded text was read as markup, so that <c>:child:</c> became a picture, and steered the terminal that showed it.</summary>
public sealed class RecordedTextTests
{
    private const string Turned = "a\u202eb\u200bc\u001b[2Jd\u0007e";

    private const string Shown = "a<U+202E>b<U+200B>c [2Jd e";

    [Theory]
    [InlineData("site:child:12")]
    [InlineData("[red]")]
    [InlineData("[[x]] :warning: [/]")]
    public void Assess_RecordedTextThatLooksLikeMarkup_IsShownAsItIs(string id)
    {
        using var file = new TemporaryFile(CaseOf(id));
        Assert.StartsWith($"Patient {id}, 38 years, as of", HostRun.Of("assess", file.Name).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Assess_RecordedTextThatSteersATerminal_DoesNotReachIt()
    {
        using var file = new TemporaryFile(CaseOf(Turned));
        Assert.StartsWith($"Patient {Shown}, 38 years, as of", HostRun.Of("assess", file.Name).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("markdown")]
    public void Assess_OnATerminal_NoFormatSteersIt(string format)
    {
        using var output = new StringWriter();
        using var file = new TemporaryFile(CaseOf(Turned));
        var terminal = new Terminal(Stream.Null, output, output, IsInteractive: true, UseColor: false);
        Assert.Equal(0, Cli.Run(["assess", file.Name, "--format", format], terminal));
        Assert.DoesNotContain(output.ToString(), letter => letter is '\u202e' or '\u200b' or '\u001b' or '\u0007');
    }

    [Fact]
    public void Assess_UnreadableTextThatSteersATerminal_IsSaidWithoutIt()
    {
        using var file = new TemporaryFile(
            """{ "asOf": "a<b>c\u001b[2Jd", "patient": { "id": "p" } }""".Replace('<', '\u202e').Replace('>', '\u200b'));
        var (exit, _, error) = HostRun.Of("assess", file.Name);
        Assert.Equal(3, exit);
        Assert.DoesNotContain(error, letter => letter is '\u202e' or '\u200b' or '\u001b');
        (_, _, error) = HostRun.Of("assess", $"no-such-{Turned}");
        Assert.DoesNotContain(error, letter => letter is '\u202e' or '\u200b' or '\u001b' or '\u0007');
    }

    [Fact]
    public void Dose_ProductNamedLikeMarkup_IsShownAsItIs()
    {
        var policy = File.ReadAllText(Path.Combine(Sample.Folder, "policies", "example-hospital.json"));
        var name = IvigRules.Json.PolicyJson.Read(policy).Formulary[0].Name;
        using var file = new TemporaryFile(policy.Replace($"\"{name}\"", "\":pill: [red]\"", StringComparison.Ordinal));
        var output = HostRun.Of("dose", "--weight", "70 kg", "--indication", "acute-ms-relapse", "--policy", file.Name).Output;
        Assert.Contains("g of :pill: [red],", output, StringComparison.Ordinal);
    }

    private static string CaseOf(string id) =>
        CaseJson.ToJson(Sample.ThirdLine with { Patient = Sample.ThirdLine.Patient with { Id = id } });
}
