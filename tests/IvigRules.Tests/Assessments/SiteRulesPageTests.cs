using IvigRules.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IvigRules.Tests.Assessments;

/// <summary>What docs/site-rules.md says of its rules. The tests of the pages compile and run its code.</summary>
public sealed class SiteRulesPageTests
{
    [Theory]
    [InlineData("enrolled", Verdict.Contraindicated)]
    [InlineData("not enrolled", Verdict.Consider)]
    [InlineData("nobody knows", Verdict.Indeterminate)]
    public void Rules_CodeOfThePage_DoesWhatThePageSays(string inTheRegister, Verdict verdict)
    {
        var register = new TrialRegister(inTheRegister);
        var protocol = new Reference
        {
            Id = "trial-x-protocol",
            Authors = "Example Hospital, trial office",
            Title = "Protocol of trial X, version 4",
            LastChecked = new DateOnly(2026, 10, 1),
        };
        var takesPart = SiteCriterion.Of(
            "the patient takes part in trial X",
            fact: "trialX",
            question: "does the patient take part in trial X?",
            judge: recorded => register.TakesPart(recorded.Patient.Id) switch
            {
                true => SiteAnswer.Met("enrolled"),
                false => SiteAnswer.NotMet("not enrolled"),
                null => SiteAnswer.Unknown("the register has no entry"),
            });
        var renalFunctionIsKnown = SiteCriterion.Of(
            "eGFR was measured in the last 30 days",
            fact: "recentEgfr",
            question: "what is the eGFR now?",
            judge: recorded => recorded.LabResults.Any(result =>
                result.Analyte == LabResult.Egfr && recorded.AsOf.DayNumber - result.CollectedOn?.DayNumber <= 30)
                ? SiteAnswer.Met("measured")
                : SiteAnswer.Unknown("not measured in the last 30 days"));
        var houseRules = new SiteRuleSet
        {
            Version = "example-hospital.3",
            Rules =
            [
                new()
                {
                    Id = "SITE-01",
                    Kind = RuleKind.Contraindication,
                    Statement = "IVIG is withheld while the patient takes part in trial X.",
                    When = takesPart,
                    Evidence = [protocol.For("section 4, prohibited medication")],
                    Indications = [Indication.AcuteMsRelapse, Indication.MsRelapsePrevention],
                },
                new()
                {
                    Id = "SITE-02",
                    Kind = RuleKind.Check,
                    Statement = "Renal function was measured within 30 days before the infusion.",
                    When = renalFunctionIsKnown,
                    Evidence = [References.ClassLabel.For("renal function before the infusion")],
                },
            ],
        };
        var assessor = new IvigAssessor(IvigPolicy.Default, houseRules);
        var relapse = assessor.Assess(Sample.ThirdLine)[Indication.AcuteMsRelapse];
        Assert.Equal(verdict, relapse.Verdict);
        Assert.Equal(verdict == Verdict.Consider ? Readiness.ChecksOutstanding : Readiness.NotApplicable, relapse.Readiness);
        string[] asked = verdict == Verdict.Indeterminate ? ["site.trialX (does the patient take part in trial X?)"] : [];
        Assert.Equal(asked, relapse.Missing.Select(missing => missing.Fact.ToString()));
        var measured = Sample.ThirdLine with { LabResults = [.. Sample.ThirdLine.LabResults, new LabResult(LabResult.Egfr, 90, "mL/min/{1.73_m2}", Clinic.DaysAgo(30))] };
        Assert.Equal(verdict == Verdict.Consider ? Readiness.ChecksPassed : Readiness.NotApplicable, assessor.Assess(measured)[Indication.AcuteMsRelapse].Readiness);
    }

    [Fact]
    public void Services_CodeOfThePage_RegistersRulesThatUseAService()
    {
        var services = new ServiceCollection();
        services.AddSingleton(new TrialRegister("enrolled"));
        services.AddIvigRules();
        services.AddOptions<IvigRulesOptions>().Configure<TrialRegister>((options, register) => options.SiteRules = HouseRules(register));
        using var provider = services.BuildServiceProvider();
        Assert.Equal("example-hospital.3", provider.GetRequiredService<IvigAssessor>().SiteRules!.Version);
        Assert.Equal(Verdict.Contraindicated, provider.GetRequiredService<IvigAssessor>().Assess(Sample.ThirdLine)[Indication.AcuteMsRelapse].Verdict);
    }

    [Fact]
    public void Services_RulesWithFaults_AreRefusedAtStartWithThoseOfThePolicy()
    {
        using var provider = new ServiceCollection().AddIvigRules(policy => policy with { ThrombosisAge = -1 })
            .Configure<IvigRulesOptions>(options => options.SiteRules = House.Set(House.Rule("MS-01", RuleKind.Check, House.Finds(Truth.Met)))).BuildServiceProvider();
        var problem = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Equal(["thrombosisAge: -1 years is below zero", "siteRules.MS-01: the library has a rule of that identifier"], problem.Failures);
    }

    private static SiteRuleSet HouseRules(TrialRegister register) => House.Set(House.Rule(House.Trial, RuleKind.Contraindication, House.Asks(recorded =>
        register.TakesPart(recorded.Patient.Id) == true ? SiteAnswer.Met("enrolled") : SiteAnswer.Unknown("the register has no entry"))));

    private sealed class TrialRegister(string entry)
    {
        internal bool? TakesPart(string patientId) => patientId.Length == 0 ? null : entry switch
        {
            "enrolled" => true,
            "not enrolled" => false,
            _ => null,
        };
    }
}
