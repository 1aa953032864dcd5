using IvigRules.Tests.Support;

namespace IvigRules.Tests.Reports;

/// <summary>Whole assessments as a clinician reads them: every line, its order, its indentation. The verdict first, then why, what is missing, the dose, what to do before.</summary>
public sealed class TextRendererTests
{
    private const string Declined = "declined, established 2026-11-01";

    private const string Silent = $"{Declined}; the source does not say what follows when it is declined";

    /// <summary>The rules of an acute MS relapse in the case that most tests start from.</summary>
    private static readonly string ThirdLine = $"""
          MS-01 Met: {Statement("MS-01")} [faq, elovaara-2011]
            [Met] multiple sclerosis is recorded (relapsing-remitting)
            [Met] a relapse of multiple sclerosis is active (onset 2026-11-01)
            [Met] intravenous methylprednisolone failed or was not tolerated in this relapse (failed, started 2026-11-03)
            [Met] plasma exchange failed or was not tolerated in this relapse (not tolerated, started 2026-11-09)
          MS-02 NotMet: {Statement("MS-02")} [faq, sorensen-2004, visser-2004]
            [Met] a relapse of multiple sclerosis is active (onset 2026-11-01)
            [NotMet] intravenous methylprednisolone is being given in this relapse
          CI-01 NotMet: {Statement("CI-01")} [faq]
            [NotMet] the patient is known to be hypersensitive to IVIG (recorded as not hypersensitive)
        """;

    /// <summary>Considered, with a thrombosis in the history, a reaction that is atypical and open, a weight in pounds, and no product.</summary>
    private static Assessment Considered
    {
        get
        {
            var atypical = new InfusionReaction
            {
                OnsetAt = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero),
                Symptoms = new() { SevereHeadache = true, NeckStiffness = true, Photophobia = true },
                Temperature = BodyTemperature.FromCelsius(39),
            };
            var recorded = Clinic.MsRelapse.With(patient => patient with { Weight = Weight.FromPounds(150, Sample.AsOf), BloodGroup = BloodGroup.O }).Reactions(atypical);
            return (recorded with { RiskFactors = [new(RiskFactorKind.HistoryOfThrombosis, Present: true)] }).Assess(Indication.AcuteMsRelapse);
        }
    }

    /// <summary>An NMO relapse in which corticosteroids were declined, plasma exchange is on record without a day, and hypersensitivity is not on record.</summary>
    private static Assessment Indeterminate => Clinic.Assessor.Assess(Clinic.NmoRelapse
        .With(patient => patient with { IvigHypersensitivity = null })
        .Therapies(Clinic.Was(Clinic.Steroids, TherapyOutcome.Declined, Clinic.Onset), Clinic.Was(Clinic.Plex, TherapyOutcome.Unavailable)), Indication.AcuteNmoRelapse);

    /// <summary>Considered without a weight: no dose.</summary>
    private static Assessment Undosed => Clinic.Assessor.Assess(Clinic.MsRelapse.With(patient => patient with { Weight = null, BirthDate = null }), Indication.AcuteMsRelapse);

    private static string Foot => $"Decision support for clinicians, from one clinical FAQ and its references. Not an order. {References.AboutSource}";

    [Fact]
    public void Explain_Considered_IsTheRulesTheDoseAndAllThatAccompaniesIt()
    {
        // 150 lb x 0.45359237 kg = 68.0388555 kg; x 0.4 g = 27.2155422 g; x 5 = 136.077711 g.
        const string picture = "severe headache, neck stiffness, photophobia, 39 Cel, on 2026-11-20, not resolved";
        const string atypical = "atypical for aseptic meningitis, exclude infection (beyond the source: labels list fever as well)";
        const string open = $"({atypical}; {picture})";
        Assert.Equal(
            $"""
            note: the body weight was recorded in pounds ([lb_av]): metric weights are safer
            Consider - acute MS relapse (knowledge {KnowledgeVersion.Current})
            {ThirdLine}
              readiness: checks passed
              0.4 g/kg x 68.0388555 kg = 27.2155422 g a day for 5 days, 136.077711 g in all
              warning: the body weight was recorded in pounds ([lb_av]): metric weights are safer
              warning: a reaction is still open, {atypical}: {picture}
              before the infusion: PRE-01 passed: {Statement("PRE-01")} (180 mg/dL on 2026-11-20; threshold 0.07 g/L) [faq, esid-iga (beyond the source)]
              before the infusion: PRE-02 passed: {Statement("PRE-02")} (68.0388555 kg, measured 2026-11-22) [faq, policy (beyond the source)]
              before the infusion: PRE-03 passed: {Statement("PRE-03")} {open} [policy (beyond the source)]
              before the infusion: PRE-04 passed: {Statement("PRE-04")} (38 years) [policy (beyond the source)]
              before the infusion: PRE-05 passed: {Statement("PRE-05")} ({Regimens.AcuteRelapse.Statement}) [faq, policy (beyond the source)]
              precaution: PC-02 {Statement("PC-02")} (38 years; history of thrombosis) [faq, pierce-2003, ivig-class-label (beyond the source), policy (beyond the source)]
              precautions that cannot be judged yet: {Open(Considered, "PC-03", "PC-05")}
              usual premedication: acetaminophen 650 to 1,000 mg
              usual premedication: diphenhydramine 50 mg
              tell the patient about: {string.Join("; ", Counselling.Points)}
              where it can be given: hospital or outpatient infusion centre
            {Foot}

            """,
            Considered.Explain());
    }

    [Fact]
    public void Explain_Undosed_SaysWhyAndWhatIsToBeDone()
    {
        var text = Undosed.Explain();
        Assert.StartsWith(
            $"""
            Consider - acute MS relapse (knowledge {KnowledgeVersion.Current})
            {ThirdLine}
              readiness: checks outstanding
              no dose: there is no usable body weight
              before the infusion: PRE-01 passed: {Statement("PRE-01")}
            """,
            text, StringComparison.Ordinal);
        Assert.Contains($"  before the infusion: PRE-02 outstanding: {Statement("PRE-02")} (no weight is recorded) [", text, StringComparison.Ordinal);
        Assert.Contains($"  before the infusion: PRE-03 passed: {Statement("PRE-03")} (no reaction is recorded as open) [", text, StringComparison.Ordinal);
        Assert.Contains($"  before the infusion: PRE-04 outstanding: {Statement("PRE-04")} (the date of birth is not recorded) [", text, StringComparison.Ordinal);
        Assert.Contains($"  precautions that cannot be judged yet: {Open(Undosed, "PC-02", "PC-03", "PC-04", "PC-05")}\n", text, StringComparison.Ordinal);
        Assert.Contains("  usual premedication: acetaminophen (no amount: the patient is not known to be an adult)\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Indeterminate_IsTheRulesAndWhatTheyWaitFor() => Assert.Equal(
        $"""
        Indeterminate - acute NMO relapse (knowledge {KnowledgeVersion.Current})
          NMO-01 Unknown: {Statement("NMO-01")} [faq, nakano-2009, magraner-2012]
            [Met] neuromyelitis optica is recorded (recorded)
            [Met] a relapse of neuromyelitis optica is active (onset 2026-11-01)
            [Unknown] intravenous corticosteroids failed in this relapse (corticosteroids: {Declined}; which agent 'corticosteroids' was is not recorded)
          NMO-02 Unknown: {Statement("NMO-02")} [faq]
            [Met] neuromyelitis optica is recorded (recorded)
            [Met] a relapse of neuromyelitis optica is active (onset 2026-11-01)
            [Unknown] corticosteroids are contraindicated or unavailable ({Silent})
          NMO-03 Unknown: {Statement("NMO-03")} [faq, policy (beyond the source)]
            [Met] neuromyelitis optica is recorded (recorded)
            [Met] a relapse of neuromyelitis optica is active (onset 2026-11-01)
            [Unknown] plasma exchange is contraindicated or unavailable (unavailable; when it started is not recorded)
            [Unknown] the relapse has not responded to corticosteroids ({Silent})
          CI-01 Unknown: {Statement("CI-01")} [faq]
            [Unknown] the patient is known to be hypersensitive to IVIG (not recorded)
          missing: is the patient known to be hypersensitive to IVIG? (CI-01)
          missing: when was plasma-exchange started? (NMO-03)
          missing: which agent was meant by corticosteroids? (NMO-01)
          for a clinician to judge: corticosteroids are contraindicated or unavailable ({Silent})
          for a clinician to judge: the relapse has not responded to corticosteroids ({Silent})
        {Foot}

        """,
        Indeterminate.Explain());

    [Fact]
    public void ExplainMarkdown_Indeterminate_IsTheSameInMarkdown() => Assert.Equal(
        $"""
        ## Indeterminate - acute NMO relapse

        **NMO-01 Unknown**: {Statement("NMO-01")} \[faq, nakano-2009, magraner-2012\]

        - Unknown: all of
          - Met: neuromyelitis optica is recorded (recorded)
          - Met: a relapse of neuromyelitis optica is active (onset 2026-11-01)
          - Unknown: intravenous corticosteroids failed in this relapse (corticosteroids: {Declined}; which agent 'corticosteroids' was is not recorded)

        **NMO-02 Unknown**: {Statement("NMO-02")} \[faq\]

        - Unknown: all of
          - Met: neuromyelitis optica is recorded (recorded)
          - Met: a relapse of neuromyelitis optica is active (onset 2026-11-01)
          - Unknown: corticosteroids are contraindicated or unavailable ({Silent})

        **NMO-03 Unknown**: {Statement("NMO-03")} \[faq, policy (beyond the source)\]

        - Unknown: all of
          - Met: neuromyelitis optica is recorded (recorded)
          - Met: a relapse of neuromyelitis optica is active (onset 2026-11-01)
          - Unknown: plasma exchange is contraindicated or unavailable (unavailable; when it started is not recorded)
          - Unknown: the relapse has not responded to corticosteroids ({Silent})

        **CI-01 Unknown**: {Statement("CI-01")} \[faq\]

        - Unknown: the patient is known to be hypersensitive to IVIG (not recorded)

        - missing: is the patient known to be hypersensitive to IVIG? (CI-01)
        - missing: when was plasma-exchange started? (NMO-03)
        - missing: which agent was meant by corticosteroids? (NMO-01)
        - for a clinician to judge: corticosteroids are contraindicated or unavailable ({Silent})
        - for a clinician to judge: the relapse has not responded to corticosteroids ({Silent})

        {Foot}

        """,
        Indeterminate.ExplainMarkdown());

    [Fact]
    public void Explain_AFactThatTwoRulesMiss_NamesBoth() => Assert.Contains(
        "  missing: what became of corticosteroids: given and how it went, or why not? (NMO-02, NMO-03)\n",
        Clinic.NmoRelapse.Therapies().Assess(Indication.AcuteNmoRelapse).Explain(), StringComparison.Ordinal);

    [Fact]
    public void Explain_ADoseByAnotherWeightThanAskedFor_SaysWhy() => Assert.Contains(
        "136 g in all\n  dose weight: the policy doses by ideal weight, but the sex is not recorded\n",
        new IvigAssessor(IvigPolicy.Default with { DoseWeight = new() { Basis = DoseWeightBasis.Ideal } })
            .Assess(Clinic.MsRelapse.With(patient => patient with { Weight = new Weight(68m.Kilograms, Sample.AsOf) }), Indication.AcuteMsRelapse).Explain(),
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
              SITE-01 NotMet: What the house says in SITE-01. [site rule: trial-x-protocol: section 4, prohibited medication]
                [NotMet] the patient takes part in a (not enrolled)
                [NotMet] not
                  [Met] the patient takes part in b (enrolled)
                [NotMet] any of
                  [NotMet] the patient takes part in c (not enrolled)
                  [NotMet] all of
                    [NotMet] the patient takes part in d (not enrolled)
                    [Unknown] the patient takes part in e (the register has no entry)
              SITE-02 NotMet: What the house says in SITE-02. [site rule: trial-x-protocol: section 4, prohibited medication]
                [NotMet] not
                  [Met] the patient takes part in f (enrolled)
              SITE-03 NotMet: What the house says in SITE-03. [site rule: trial-x-protocol: section 4, prohibited medication]
                [NotMet] any of
                  [NotMet] the patient takes part in g (not enrolled)
                  [NotMet] the patient takes part in h (not enrolled)

            """,
            assessment.Explain(), StringComparison.Ordinal);

        static Criterion Finds(Truth truth, string fact) => House.Finds(truth, fact);
    }

    [Fact]
    public void Explain_ARuleOfASiteWithTwoSources_NamesBoth()
    {
        var rule = House.Rule("SITE-01", RuleKind.Check, House.Finds(Truth.Met));
        var twice = new Rule { Id = rule.Id, Kind = rule.Kind, Statement = rule.Statement, When = rule.When, Evidence = [House.Protocol.For("section 4"), House.Protocol.For("section 5")] };
        Assert.Contains("[site rule: trial-x-protocol: section 4; trial-x-protocol: section 5]\n", House.Assess(twice).Explain(), StringComparison.Ordinal);
    }

    /// <summary>The precautions that cannot be judged, these among them.</summary>
    private static string Open(Assessment assessment, params string[] among)
    {
        var open = assessment.Precautions.Where(precaution => precaution.Truth == Truth.Unknown).Select(precaution => precaution.Rule.Id).ToArray();
        Assert.Subset(open.ToHashSet(StringComparer.Ordinal), among.ToHashSet(StringComparer.Ordinal));
        return string.Join(", ", open);
    }

    /// <summary>The sentence of a rule, a check or a precaution, which docs/rules.md has to the letter.</summary>
    private static string Statement(string id) => RuleSets.All.SelectMany(set => set.Rules).First(rule => rule.Id == id).Statement;
}
