using IvigRules.Tests.Support;

namespace IvigRules.Tests.Reports;

/// <summary>What follows the first screen: every reason, check, precaution and source, in its order.</summary>
public sealed class FullReportTests
{
    private const string Declined = "corticosteroids were declined, established 2026-11-01";

    private static readonly PatientCase Recorded = Clinic.MsRelapse
        .With(patient => patient with { Id = "p_1" })
        .AndTherapies(
            Clinic.Was("zebra-tea", TherapyOutcome.Failed),
            Clinic.Was(Therapy.PlasmaExchange, TherapyOutcome.Failed, Clinic.Tomorrow),
            Clinic.Was(new Therapy("Paracetamol"), TherapyOutcome.NotTolerated, Clinic.DaysAgo(3)))
        .Reactions(new InfusionReaction { OnsetAt = new(2026, 1, 2, 8, 0, 0, TimeSpan.Zero), ResolvedOn = new(2026, 1, 3), Symptoms = new() { Dyspnea = true } });

    [Fact]
    public void Explain_Full_BeginsWithTheFirstScreenAndHasEverySection()
    {
        var result = new IvigAssessor(IvigPolicy.Default with { WeightRecentDays = 14 }).Assess(Recorded);
        var report = Report.Of(result, full: true);
        Assert.Equal(
            [
                "Consider - acute MS relapse", "Indeterminate - MS relapse prevention", "Not indicated - acute NMO relapse",
                "Not indicated - NMO relapse prevention", "Not indicated - PML-IRIS after natalizumab", "What speaks against IVIG",
                "Before the infusion: checks outstanding", "Precautions", "Dose", "Usual premedication", "Left out of the premedication",
                "Tell the patient about", "Where it can be given", "Evidence", "Reactions on record", "Not understood, and not used",
                "Seen and not counted", "Settings of the site that differ from the defaults", "Sources",
            ],
            report.Sections.Select(section => section.Heading).OfType<ReportLine>().Select(heading => heading.Lead + heading.Text));
        Assert.StartsWith(
            $"Patient p_1, 38 years, as of 2026-11-22, knowledge {result.Knowledge.Version}, settings of the site: 1\nConsider IVIG for acute MS relapse: ",
            result.Explain(full: true), StringComparison.Ordinal);
        Assert.EndsWith($"{References.AboutSource} {References.AboutCitations}", ReportText.Words(result.Explain(full: true)), StringComparison.Ordinal);
        Assert.Contains("(--full)", result.Explain(), StringComparison.Ordinal);
        Assert.DoesNotContain("(--full)", result.Explain(full: true), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Full_SaysReasonsChecksAndWhatWasLeftAside()
    {
        var lines = Clinic.Assessor.Assess(Recorded).Full().Split('\n');
        foreach (var expected in new[]
        {
            $"  [yes] MS-01, would consider (third line): {Statement("MS-01")} [faq, elovaara-2011, policy (beyond the source)]",
            "    [yes] multiple sclerosis is recorded (multiple sclerosis, relapsing-remitting)",
            "    [yes] a relapse of multiple sclerosis is active (relapse of 2026-11-01)",
            "    [yes] plasma exchange failed or was not tolerated in this relapse (plasma exchange was not tolerated, started 2026-11-09)",
            "  [no] CI-01, does not hold [faq]",
            "    [no] the patient is known to be hypersensitive to IVIG (no known hypersensitivity to IVIG is recorded)",
            $"  [passed] PRE-01 {Statement("PRE-01")} (IgA 180 mg/dL (1.8 g/L) on 2026-11-20; threshold 0.07 g/L (7 mg/dL)) [faq, esid-iga (beyond the source)]",
            $"  [outstanding] PRE-07 {Statement("PRE-07")} ('zebra-tea' is not understood) [policy (beyond the source)]",
            "  0.4 g/kg x 70 kg = 28 g a day for 5 days, 140 g in all, continuous IV infusion",
            "  'Paracetamol' (acetaminophen) was not tolerated, started 2026-11-19",
            "  diphenhydramine 50 mg",
            "  venous and arterial thromboembolism",
            "  hospital",
            "  AR-03 dyspnea after the infusion: think of TRALI and allergy (on 2026-01-02, resolved 2026-01-03) [faq]",
            "  'zebra-tea' failed",
            "  plasma exchange, dated 2026-11-23, after 2026-11-22",
            "  To record: what became of disease-modifying therapies: given and how it went, or why not? (MS-03)",
            "  Would change this to Consider: what became of disease-modifying therapies: given and how it went, or why not? not tolerated or contraindicated",
        })
            Assert.Contains(expected, lines);
        Assert.Contains(lines, line => line.StartsWith("  elovaara-2011: Elovaara I", StringComparison.Ordinal) && line.Contains(" Noted: Not randomized", StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_SourceIsSilent_IsOpenAndForAClinician()
    {
        var text = Clinic.NmoRelapse.With(patient => patient with { IvigHypersensitivity = null })
            .Therapies(Clinic.Was(Clinic.Steroids, TherapyOutcome.Declined, Clinic.Onset), Clinic.Was(Clinic.Plex, TherapyOutcome.Unavailable))
            .Assess(Indication.AcuteNmoRelapse).Full();
        Assert.Contains($"[open] corticosteroids are contraindicated or unavailable ({Declined}; the source does not say what follows when it was declined)\n", text, StringComparison.Ordinal);
        Assert.Contains("  [not recorded] the patient is known to be hypersensitive to IVIG (hypersensitivity to IVIG is not recorded)\n", text, StringComparison.Ordinal);
        Assert.Contains("  To record: is the patient known to be hypersensitive to IVIG? (CI-01)\n", text, StringComparison.Ordinal);
        Assert.Contains("  To record: which agent was meant by corticosteroids? (NMO-01)\n", text, StringComparison.Ordinal);
        Assert.Contains($"  For a clinician to judge: corticosteroids are contraindicated or unavailable? ({Declined}; ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_AFactThatTwoRulesMiss_NamesBoth() => Assert.Contains(
        "  To record: what became of corticosteroids: given and how it went, or why not? (NMO-02, NMO-03)\n",
        Clinic.NmoRelapse.Therapies().Assess(Indication.AcuteNmoRelapse).Full(), StringComparison.Ordinal);

    [Fact]
    public void Explain_ADoseByAnotherWeightThanAskedFor_SaysWhy() => Assert.Contains(
        "  dose weight: the policy doses by ideal weight, but the sex is not recorded\n",
        new IvigAssessor(IvigPolicy.Default with { DoseWeight = new() { Basis = DoseWeightBasis.Ideal } })
            .Assess(Clinic.MsRelapse, Indication.AcuteMsRelapse).Full(),
        StringComparison.Ordinal);

    /// <summary>A site's criteria may be nested: "any of" and "not" change what a line means, and are always there.</summary>
    [Fact]
    public void Explain_RulesOfASite_ShowAnyAndNotWhereverTheyStand()
    {
        var assessment = House.Assess(
            House.Rule("SITE-01", RuleKind.Contraindication, Criterion.All(
                Finds(Truth.NotMet, "a"),
                Criterion.Not(Finds(Truth.Met, "b")),
                Criterion.Any(Finds(Truth.NotMet, "c"), Criterion.All(Finds(Truth.NotMet, "d"), Finds(Truth.Unknown, "e"))))),
            House.Rule("SITE-02", RuleKind.Contraindication, Criterion.Not(Finds(Truth.Met, "f"))),
            House.Rule("SITE-03", RuleKind.Contraindication, Criterion.Any(Finds(Truth.NotMet, "g"), Finds(Truth.NotMet, "h"))));
        Assert.Contains(
            """
              [no] SITE-01, does not hold [site rule: trial-x-protocol: section 4, prohibited medication]
                [no] the patient takes part in a (not enrolled)
                [no] not
                  [yes] the patient takes part in b (enrolled)
                [no] any of
                  [no] the patient takes part in c (not enrolled)
                  [no] all of
                    [no] the patient takes part in d (not enrolled)
                    [not recorded] the patient takes part in e (the register has no entry)
              [no] SITE-02, does not hold [site rule: trial-x-protocol: section 4, prohibited medication]
                [no] not
                  [yes] the patient takes part in f (enrolled)
              [no] SITE-03, does not hold [site rule: trial-x-protocol: section 4, prohibited medication]
                [no] any of
                  [no] the patient takes part in g (not enrolled)
                  [no] the patient takes part in h (not enrolled)

            """,
            assessment.Full(), StringComparison.Ordinal);

        static Criterion Finds(Truth truth, string fact) => House.Finds(truth, fact);
    }

    [Fact]
    public void Explain_ARuleOfASiteWithTwoSources_NamesBoth()
    {
        var rule = House.Rule("SITE-01", RuleKind.Check, House.Finds(Truth.Met));
        var twice = new Rule { Id = rule.Id, Kind = rule.Kind, Statement = rule.Statement, When = rule.When, Evidence = [House.Protocol.For("section 4"), House.Protocol.For("section 5")] };
        Assert.Contains("[site rule: trial-x-protocol: section 4; trial-x-protocol: section 5]\n", House.Assess(twice).Full(), StringComparison.Ordinal);
    }

    /// <summary>The sentence of a rule, a check or a precaution, which docs/rules.md has to the letter.</summary>
    private static string Statement(string id) => RuleSets.All.SelectMany(set => set.Rules).First(rule => rule.Id == id).Statement;
}
