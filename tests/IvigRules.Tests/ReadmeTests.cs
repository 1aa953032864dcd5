using IvigRules.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IvigRules.Tests;

/// <summary>The README's code is this file's code, so that it compiles and does what the README says.</summary>
public sealed class ReadmeTests
{
    public ReadmeTests() => Directory.SetCurrentDirectory(AppContext.BaseDirectory);

    [Fact]
    public void Embedding_CodeOfTheReadme_GivesTheDoseItNames()
    {
        // readme: embedding
        var assessor = new IvigAssessor();
        var result = assessor.Assess(CaseJson.Read(File.ReadAllBytes("acute-ms-relapse.json")));
        var relapse = result[Indication.AcuteMsRelapse];
        Console.WriteLine($"{relapse.Verdict}, {relapse.Readiness}: {relapse.Plan?.PerInfusion}");
        Console.WriteLine(relapse.Explain());
        // readme: end
        Assert.Equal("28 g", relapse.Plan?.PerInfusion.ToString());
        Assert.Equal((Verdict.Consider, Readiness.ChecksPassed), (relapse.Verdict, relapse.Readiness));
    }

    [Fact]
    public void Facts_CodeOfTheReadme_GivesTheDoseItNames()
    {
        // readme: facts
        var patientCase = new PatientCase
        {
            AsOf = new DateOnly(2026, 11, 22),
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
        };
        var relapse = new IvigAssessor().Assess(patientCase)[Indication.AcuteMsRelapse];
        // readme: end
        Assert.Equal((Verdict.Consider, Readiness.ChecksOutstanding), (relapse.Verdict, relapse.Readiness));
        Assert.Equal(Dose.FromGrams(28), relapse.Plan!.PerInfusion.Low.Exact);
        Assert.Equal(Dose.FromGrams(140), relapse.Plan.CourseTotal!.Low);
    }

    [Fact]
    public void Services_CodeOfTheReadme_GivesAnAssessorWithTheSettingsOfTheSection()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { Args = ["--Ivig:relapseWindowDays=60"] });
        // readme: services
        builder.Services.AddIvigRules(builder.Configuration.GetSection("Ivig"));
        // readme: end
        using var host = builder.Build();
        Assert.Equal(60, host.Services.GetRequiredService<IvigAssessor>().Policy.RelapseWindowDays);
    }

    [Fact]
    public void Readme_EveryCodeBlock_IsCompiledHere()
    {
        var readme = File.ReadAllText(Path.Combine(Sample.Folder, "..", "README.md"));
        var code = File.ReadAllText(Path.Combine(Sample.Folder, "..", "tests", "IvigRules.Tests", "ReadmeTests.cs"));
        foreach (var block in readme.Split("```csharp\n").Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)]))
        {
            var indented = string.Join('\n', block.TrimEnd().Split('\n').Select(line => line.Length == 0 ? line : "        " + line));
            Assert.Contains(indented, code, StringComparison.Ordinal);
        }
    }
}
