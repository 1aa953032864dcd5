using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Assessments;

/// <summary>What a site's rule does to the answer, and how the result shows it.</summary>
public sealed class SiteRuleTests
{
    [Theory]
    [InlineData(Truth.Met, Verdict.Contraindicated, House.Trial)]
    [InlineData(Truth.Unknown, Verdict.Indeterminate, "MS-01", House.Trial)]
    [InlineData(Truth.NotMet, Verdict.Consider, "MS-01")]
    public void Withhold_EachAnswer_WithholdsOrAsksOrChangesNothing(Truth truth, Verdict verdict, params string[] determining)
    {
        var relapse = House.Assess(House.Withholds(truth));
        Assert.Equal(verdict, relapse.Verdict);
        Assert.Equal(determining, relapse.Determining);
        Assert.Equal(truth, relapse.TruthOf(House.Trial));
        Assert.Equal(verdict == Verdict.Consider, relapse.Plan is not null);
    }

    [Fact]
    public void Withhold_Unknown_AsksTheSitesQuestion()
    {
        var missing = Assert.Single(House.Assess(House.Withholds(Truth.Unknown)).Missing);
        Assert.Equal(new MissingFact("site.trialX", "does the patient take part in trialX?"), missing.Fact);
        Assert.Equal([House.Trial], missing.Rules);
        Assert.Equal("does the patient take part in trialX?", Phrases.Question(missing.Fact));
    }

    [Theory]
    [InlineData(RuleKind.Contraindication, Truth.NotMet, 0)]
    [InlineData(RuleKind.Contraindication, Truth.Unknown, 0)]
    [InlineData(RuleKind.Check, Truth.Unknown, 1)]
    [InlineData(RuleKind.Precaution, Truth.Met, 1)]
    public void WhatIf_WithASitesRule_IsThereOnlyIfThatCannotWithhold(RuleKind effect, Truth truth, int sets)
    {
        var open = Sample.ThirdLine with { Patient = Sample.ThirdLine.Patient with { IvigHypersensitivity = null } };
        var assessor = House.With(House.Rule("SITE-02", effect, House.Finds(truth)));
        var relapse = assessor.Assess(open, Indication.AcuteMsRelapse);
        Assert.Equal(sets, relapse.WhatIf().Length);
        foreach (var change in relapse.WhatIf())
        {
            Assert.Equal([new MissingFact("patient.ivigHypersensitivity")], change.Answers.Select(answer => answer.Fact));
            Assert.Equal(Verdict.Consider, assessor.Assess(change.Case, Indication.AcuteMsRelapse).Verdict);
        }
    }

    [Fact]
    public void Withhold_UnknownWhereNothingIsIndicated_AsksNothing()
    {
        var relapse = House.With(House.Withholds(Truth.Unknown)).Assess(Sample.ThirdLine with { Relapses = [] }, Indication.AcuteMsRelapse);
        Assert.Equal(Verdict.NotIndicated, relapse.Verdict);
        Assert.Empty(relapse.Missing);
    }

    [Fact]
    public void Withhold_ForOneIndication_LeavesTheOthersAsTheyAre()
    {
        var result = House.With(House.Withholds(Truth.Met, Indication.MsRelapsePrevention)).Assess(Sample.ThirdLine);
        Assert.Equal(Verdict.Contraindicated, result[Indication.MsRelapsePrevention].Verdict);
        Assert.Equal(Verdict.Consider, result[Indication.AcuteMsRelapse].Verdict);
        Assert.Throws<ArgumentException>(() => result[Indication.AcuteMsRelapse].TruthOf(House.Trial));
    }

    [Theory]
    [InlineData(Truth.Met, Truth.Met, Readiness.ChecksPassed)]
    [InlineData(Truth.Unknown, Truth.Unknown, Readiness.ChecksOutstanding)]
    [InlineData(Truth.NotMet, Truth.NotMet, Readiness.Hold)]
    public void Check_EachAnswer_IsOneMoreCheckAndChangesNoVerdict(Truth truth, Truth status, Readiness readiness)
    {
        var relapse = House.Assess(House.Rule("SITE-02", RuleKind.Check, House.Finds(truth)));
        Assert.Equal(["PRE-01", "PRE-02", "PRE-03", "PRE-04", "PRE-05", "PRE-06", "PRE-07", "SITE-02"], relapse.Checks.Select(check => check.Rule.Id));
        Assert.Equal((status, House.Answer(truth).Because), (relapse.Checks[^1].Truth, relapse.Checks[^1].Because));
        Assert.Equal((Verdict.Consider, readiness), (relapse.Verdict, relapse.Readiness));
    }

    [Fact]
    public void Check_PassedBesideAFailedOneOfTheLibrary_DoesNotMakeItReady()
    {
        var assessor = House.With(House.Rule("SITE-02", RuleKind.Check, House.Finds(Truth.Met)));
        var relapse = assessor.Assess(Sample.ThirdLine.With(patient => patient with { Weight = new(5m.Kilograms, Sample.AsOf) }), Indication.AcuteMsRelapse);
        Assert.Equal(Readiness.Hold, relapse.Readiness);
    }

    [Theory]
    [InlineData(Truth.Met)]
    [InlineData(Truth.Unknown)]
    [InlineData(Truth.NotMet)]
    public void Precaution_EachAnswer_IsListedAndChangesNothingElse(Truth truth)
    {
        var rule = House.Rule("SITE-03", RuleKind.Precaution, House.Finds(truth));
        var relapse = House.Assess(rule);
        var listed = relapse.Precautions[^1];
        Assert.Same(rule, listed.Rule);
        Assert.Equal((truth, House.Answer(truth).Because), (listed.Truth, listed.Because));
        Assert.Equal((Verdict.Consider, Readiness.ChecksPassed), (relapse.Verdict, relapse.Readiness));
        Assert.Equal(truth == Truth.Met, relapse.TruthsOf(RuleKind.Precaution).Contains(("SITE-03", Truth.Met)));
    }

    /// <summary>Each reason once, in ordinal order, in whatever order the criteria stand.</summary>
    [Theory]
    [InlineData(RuleKind.Check)]
    [InlineData(RuleKind.Precaution)]
    public void Because_OfSeveralCriteria_IsEachReasonOnceInOrder(RuleKind kind)
    {
        Criterion[] criteria = [Says("b"), Says("a"), Criterion.Not(Says("C")), Says("a")];
        var relapse = House.Assess(House.Rule("SITE-02", kind, Criterion.All([.. criteria])), House.Rule("SITE-03", kind, Criterion.Any([.. criteria.AsEnumerable().Reverse()])));
        Assert.Equal(["C; a; b", "C; a; b"], (kind == RuleKind.Check ? relapse.Checks : relapse.Precautions)[^2..].Select(finding => finding.Because));

        static Criterion Says(string because) => House.Asks(_ => SiteAnswer.Met(because));
    }

    /// <summary>A case is considered in an acute MS relapse; the check is for prevention.</summary>
    [Fact]
    public void CheckAndPrecaution_ForAnotherIndication_AreNotShown()
    {
        var relapse = House.Assess(
            House.Rule("SITE-02", RuleKind.Check, House.Finds(Truth.NotMet), Indication.MsRelapsePrevention),
            House.Rule("SITE-03", RuleKind.Precaution, House.Finds(Truth.Met), Indication.MsRelapsePrevention));
        Assert.Equal(["PRE-01", "PRE-02", "PRE-03", "PRE-04", "PRE-05", "PRE-06", "PRE-07"], relapse.Checks.Select(check => check.Rule.Id));
        Assert.DoesNotContain("SITE-03", relapse.Precautions.Select(precaution => precaution.Rule.Id));
        Assert.Equal(Readiness.ChecksPassed, relapse.Readiness);
    }

    [Fact]
    public void Check_OfTwoQuestions_GivesBothReasons()
    {
        var relapse = House.Assess(House.Rule("SITE-02", RuleKind.Check, Criterion.All(House.Finds(Truth.Met), House.Finds(Truth.NotMet, "trialY"))));
        Assert.Equal("enrolled; not enrolled", relapse.Checks[^1].Because);
    }

    /// <summary>No methylprednisolone is running, and of that there is nothing to say.</summary>
    [Fact]
    public void Check_WithACriterionOfTheLibraryThatSawNothing_GivesTheOthersReason()
    {
        var running = RuleSets.All[1].Rules.Single(rule => rule.Id == "MS-04").When.Parts[1];
        var relapse = House.Assess(House.Rule("SITE-02", RuleKind.Check, Criterion.Any(running, House.Finds(Truth.Met))));
        Assert.Equal("enrolled", relapse.Checks[^1].Because);
    }

    /// <summary>What lies on the as-of date is there, one day later it is not: a later end is no end.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Judge_FactsOnTheAsOfDateAndTheDayAfter_SeesTheFirst(int later)
    {
        var day = Sample.AsOf.AddDays(later);
        PatientCase? seen = null;
        var recorded = Sample.ThirdLine with
        {
            Patient = Sample.ThirdLine.Patient with { BirthDate = day, Weight = new Weight(70m.Kilograms, day) },
            Conditions = [new(ConditionKind.MultipleSclerosis) { Onset = Sample.AsOf, EndedOn = day }],
            Relapses = [new(Disease.MultipleSclerosis, Sample.AsOf) { EndedOn = day }],
            PriorTherapies = [new(Therapy.PlasmaExchange, TherapyOutcome.Failed) { StartedOn = Sample.AsOf, EndedOn = day }],
            InfusionReactions = [new() { OnsetAt = new(Sample.AsOf, TimeOnly.MinValue, TimeSpan.Zero), ResolvedOn = day }],
        };
        House.With(House.Rule("SITE-02", RuleKind.Contraindication, House.Asks(judged =>
        {
            seen = judged;
            return House.Answer(Truth.NotMet);
        }))).Assess(recorded);
        DateOnly? there = later == 0 ? day : null;
        Assert.Equal(there, seen!.Patient.BirthDate);
        Assert.Equal(later == 0 ? recorded.Patient.Weight : null, seen.Patient.Weight);
        Assert.Equal(there, Assert.Single(seen.Conditions).EndedOn);
        Assert.Equal(there, Assert.Single(seen.Relapses).EndedOn);
        Assert.Equal(there, Assert.Single(seen.PriorTherapies).EndedOn);
        Assert.Equal(there, Assert.Single(seen.InfusionReactions).ResolvedOn);
    }

    [Fact]
    public void Judge_ThrowsInOneOfTwoQuestions_IsReportedWithItsRule()
    {
        var failing = House.Asks(_ => throw new TimeoutException(), "trialY");
        var assessor = House.With(House.Rule("SITE-02", RuleKind.Check, Criterion.All(House.Finds(Truth.Met), failing)), House.Rule("SITE-03", RuleKind.Precaution, House.Finds(Truth.Met)));
        Assert.Equal(["SITE-02"], Assert.Throws<SiteRuleException>(() => assessor.Assess(Sample.ThirdLine)).Rules);
    }

    [Fact]
    public void References_OfTheSite_AreInTheOrderOfTheirIdentifiers()
    {
        Reference other = new() { Id = "a-guideline", Authors = "Example Hospital", Title = "A guideline", LastChecked = Sample.AsOf };
        var rule = House.Rule(House.Trial, RuleKind.Contraindication, House.Finds(Truth.NotMet));
        var citing = new Rule { Id = "SITE-02", Kind = RuleKind.Contraindication, Statement = "Another.", When = House.Finds(Truth.NotMet, "trialY"), Evidence = [other.For("all")] };
        Assert.Equal(["a-guideline", "trial-x-protocol"], House.With(rule, citing).Assess(Sample.ThirdLine).SiteReferences.Select(reference => reference.Id));
    }

    [Fact]
    public void CheckAndPrecaution_WithoutConsider_AreNotShown()
    {
        var rules = House.With(House.Rule("SITE-02", RuleKind.Check, House.Finds(Truth.NotMet)), House.Rule("SITE-03", RuleKind.Precaution, House.Finds(Truth.Met)));
        var relapse = rules.Assess(Sample.ThirdLine with { Relapses = [] }, Indication.AcuteMsRelapse);
        Assert.Equal((Verdict.NotIndicated, Readiness.NotApplicable), (relapse.Verdict, relapse.Readiness));
        Assert.Empty(relapse.Checks);
        Assert.Empty(relapse.Precautions);
        Assert.DoesNotContain(relapse.TruthsOf(RuleKind.Precaution), precaution => precaution.Truth == Truth.Met);
    }

    [Theory]
    [InlineData(Truth.Met, Truth.Unknown, Truth.Unknown)]
    [InlineData(Truth.Met, Truth.NotMet, Truth.Met)]
    [InlineData(Truth.NotMet, Truth.Unknown, Truth.NotMet)]
    public void When_CombinedWithTheLibrarysOwnCriterion_FollowsKleene(Truth trial, Truth placebo, Truth expected)
    {
        var hasMs = RuleSets.All[0].Rules[0].When.Parts[0];
        var rule = House.Rule(House.Trial, RuleKind.Contraindication, Criterion.All(hasMs, House.Finds(trial), Criterion.Not(House.Finds(placebo, "placebo"))), Indication.AcuteMsRelapse);
        var finding = House.Assess(rule).Rules.Single(found => found.Rule.Id == House.Trial);
        Assert.Equal(expected, finding.Truth);
        Assert.Equal([Truth.Met, trial, placebo.Not()], finding.Criterion.Parts.Select(part => part.Truth));
    }

    [Fact]
    public void Answer_Default_IsUnknown()
    {
        var relapse = House.Assess(House.Rule(House.Trial, RuleKind.Contraindication, House.Asks(_ => default)));
        Assert.Equal(Verdict.Indeterminate, relapse.Verdict);
        Assert.Equal("not recorded", relapse.Rules.Single(found => found.Rule.Id == House.Trial).Criterion.Because);
    }

    [Fact]
    public void Judge_AnyAssessment_IsAskedOnceForEachCase()
    {
        var asked = 0;
        var when = House.Asks(_ =>
        {
            asked++;
            return SiteAnswer.NotMet($"asked {Invariant.Digits(asked)} times");
        });
        var result = House.With(House.Rule(House.Trial, RuleKind.Contraindication, when), House.Rule("SITE-02", RuleKind.Precaution, when)).Assess(Sample.ThirdLine);
        Assert.Contains("asked 1 times", result[Indication.AcuteMsRelapse].Full(), StringComparison.Ordinal);
        ResultJson.ToJson(result);
        Assert.Equal(1, asked);
    }

    [Fact]
    public void Judge_CaseWithLaterFacts_SeesItAsOfItsDate()
    {
        PatientCase? seen = null;
        var later = Clinic.Tomorrow;
        var assessor = House.With(House.Rule(House.Trial, RuleKind.Contraindication, House.Asks(visible =>
        {
            seen = visible;
            return House.Answer(Truth.NotMet);
        })));
        var recorded = Sample.ThirdLine with
        {
            Patient = Sample.ThirdLine.Patient with { BirthDate = later, Weight = new(70m.Kilograms, later) },
            Conditions = [Condition.NeuromyelitisOptica() with { Onset = later }, Condition.MultipleSclerosis() with { EndedOn = later }],
            Relapses = [new(Disease.MultipleSclerosis, later), new(Disease.MultipleSclerosis, Clinic.Onset, later)],
            PriorTherapies = [Clinic.Was(Clinic.Plex, TherapyOutcome.Failed, later), Clinic.Was(Clinic.Ivmp, TherapyOutcome.Failed, Clinic.Onset, later)],
            LabResults = [new(LabResult.Iga, 1, "g/L", later), new(LabResult.Iga, 2, "g/L", Sample.AsOf)],
            InfusionReactions =
            [
                new() { OnsetAt = new(later, TimeOnly.MinValue, TimeSpan.Zero) },
                new() { OnsetAt = new(Sample.AsOf, TimeOnly.MinValue, TimeSpan.Zero), ResolvedOn = later },
            ],
        };
        assessor.Assess(recorded);
        Assert.NotNull(seen);
        Assert.Null(seen.Patient.BirthDate);
        Assert.Null(seen.Patient.Weight);
        Assert.Equal([Condition.MultipleSclerosis()], seen.Conditions);
        Assert.Equal([new Relapse(Disease.MultipleSclerosis, Clinic.Onset)], seen.Relapses);
        Assert.Equal([Clinic.Was(Clinic.Ivmp, TherapyOutcome.Failed, Clinic.Onset)], seen.PriorTherapies);
        Assert.Equal([recorded.LabResults[1]], seen.LabResults);
        Assert.Equal([recorded.InfusionReactions[1] with { ResolvedOn = null }], seen.InfusionReactions);
    }

    [Fact]
    public void Judge_Throws_IsReportedWithItsRulesAndIsNoAnswer()
    {
        var fails = House.Asks(recorded => throw new InvalidOperationException(recorded.Patient.Id));
        var assessor = House.With(House.Rule("SITE-02", RuleKind.Check, fails), House.Rule(House.Trial, RuleKind.Contraindication, fails));
        var problem = Assert.Throws<SiteRuleException>(() => assessor.Assess(Sample.ThirdLine));
        Assert.Equal([House.Trial, "SITE-02"], problem.Rules);
        Assert.Equal("the case was not assessed, because a criterion of the site failed (SITE-01, SITE-02: 'the patient takes part in trialX')", problem.Message);
        Assert.IsType<InvalidOperationException>(problem.InnerException);
        Assert.Throws<SiteRuleException>(() => assessor.Assess(Sample.ThirdLine, Indication.NatalizumabPmlIris));
    }

    [Fact]
    public async Task Screen_CriterionThatFailsForOneCase_RejectsThatLineAndGoesOn()
    {
        var assessor = House.With(House.Rule(House.Trial, RuleKind.Contraindication, House.Asks(recorded => recorded.Patient.Id == "p-2" ? throw new InvalidOperationException("p-2") : House.Answer(Truth.NotMet))));
        var lines = string.Concat(Enumerable.Range(1, 3).Select(i => "{\"asOf\":\"2026-11-22\",\"patient\":{\"id\":\"p-" + Invariant.Digits(i) + "\"}}\n"));
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(lines));
        using var output = new MemoryStream();
        using var rejects = new MemoryStream();
        var progress = await NdjsonScreening.RunAsync(assessor, input, output, rejects, new() { Jobs = 1 }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((2L, 1L), (progress.Read, progress.Rejected));
        Assert.StartsWith("{\"line\":2,\"error\":{\"path\":\"$\",\"message\":\"the case was not assessed", Encoding.UTF8.GetString(rejects.ToArray()), StringComparison.Ordinal);
        Assert.Equal(2, Encoding.UTF8.GetString(output.ToArray()).Count(letter => letter == '\n'));

        List<ScreenedLine> screened = [];
        input.Position = 0;
        await foreach (var line in NdjsonScreening.AssessAsync(assessor, input, cancellation: TestContext.Current.CancellationToken))
            screened.Add(line);
        Assert.Equal([false, true, false], screened.Select(line => line.Problem?.InnerException is SiteRuleException));
    }

    [Fact]
    public void CheckOrder_WithheldByTheSite_IsContraindicated()
    {
        var order = new Order { Dose = Dose.FromGrams(28), Infusions = 5, IntervalDays = 1, Route = AdministrationRoute.Intravenous };
        Assert.Equal(OrderAnswer.Agrees, House.With(House.Withholds(Truth.NotMet)).CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, order).Answer);
        Assert.Equal(OrderAnswer.Contraindicated, House.With(House.Withholds(Truth.Met)).CheckOrder(Sample.ThirdLine, Indication.AcuteMsRelapse, order).Answer);
    }

    [Fact]
    public void CitedFacts_WithASitesCriterion_AreTheWholeCase()
    {
        var result = House.With(House.Withholds(Truth.NotMet, Indication.AcuteMsRelapse)).Assess(Sample.ThirdLine);
        Assert.Same(Sample.ThirdLine, result[Indication.AcuteMsRelapse].CitedFacts);
        Assert.NotSame(Sample.ThirdLine, result[Indication.MsRelapsePrevention].CitedFacts);
    }

    [Fact]
    public void Result_OfEachEffect_ShowsTheSitesIdAndSource()
    {
        ImmutableArray<Rule> rules =
        [
            House.Withholds(Truth.NotMet), House.Rule("SITE-02", RuleKind.Check, House.Finds(Truth.Met)), House.Rule("SITE-03", RuleKind.Precaution, House.Finds(Truth.Met)),
        ];
        var result = House.With(rules).Assess(Sample.ThirdLine);
        const string source = "[site rule: trial-x-protocol: section 4, prohibited medication]";
        var text = result[Indication.AcuteMsRelapse].Full();
        Assert.Contains($"  [no] SITE-01, does not hold {source}\n    [no] the patient takes part in trialX (not enrolled)\n", text, StringComparison.Ordinal);
        Assert.Contains($"  [passed] SITE-02 What the house says in SITE-02. (enrolled) {source}\n", text, StringComparison.Ordinal);
        Assert.Contains($"  [act on it] SITE-03 What the house says in SITE-03. (enrolled) {source}\n", text, StringComparison.Ordinal);
        Assert.All(rules, rule => Assert.Contains(rule.Id, result.ExplainMarkdown(full: true), StringComparison.Ordinal));
        Assert.Contains("knowledge 2026.2+example-hospital.3", text, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(ResultJson.ToJson(result));
        var relapse = json.RootElement.GetProperty("assessments")[0];
        foreach (var list in new[] { "rules", "checks", "precautions" })
            Assert.Equal("[\"trial-x-protocol\"]", relapse.GetProperty(list).EnumerateArray().Last().GetProperty("evidence").GetRawText());
        Assert.Equal(("SITE-01", "contraindication", "site rule"), (Text(relapse, "rules", "id"), Text(relapse, "rules", "kind"), Text(relapse, "rules", "strength")));
        Assert.Equal("[\"faq\",\"esid-iga\"]", relapse.GetProperty("checks")[0].GetProperty("evidence").GetRawText());
        var cited = json.RootElement.GetProperty("evidence").EnumerateArray().Last();
        Assert.Equal(("trial-x-protocol", true), (cited.GetProperty("id").GetString(), cited.GetProperty("beyondSource").GetBoolean()));
    }

    [Fact]
    public void Catalogue_WithSiteRules_ListsThemBesideTheLibrarys()
    {
        var assessor = House.With(House.Withholds(Truth.NotMet, Indication.NatalizumabPmlIris));
        var markdown = RuleCatalogue.Markdown(assessor);
        Assert.Contains("""

            ## The site's own rules (`example-hospital.3`)

            ### SITE-01

            What the house says in SITE-01.

            - kind: contraindication; for PML-IRIS after natalizumab
            - holds when:
              - the patient takes part in trialX
            - source: trial-x-protocol: section 4, prohibited medication

            ## Evidence

            """.ReplaceLineEndings("\n"), markdown, StringComparison.Ordinal);
        Assert.Contains("- **trial-x-protocol** (cited by the site): ", markdown, StringComparison.Ordinal);
        Assert.Contains("### MS-01", markdown, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(RuleCatalogue.Json(assessor));
        var rule = Assert.Single(json.RootElement.GetProperty("siteRules").EnumerateArray());
        Assert.Equal(("SITE-01", "contraindication"), (rule.GetProperty("id").GetString(), rule.GetProperty("kind").GetString()));
        Assert.Equal("[\"natalizumab-pml-iris\"]", string.Concat(rule.GetProperty("indications").GetRawText().Where(letter => !char.IsWhiteSpace(letter))));
        Assert.Equal("trial-x-protocol", json.RootElement.GetProperty("evidence").EnumerateArray().Last().GetProperty("id").GetString());
        Assert.DoesNotContain("siteRules", RuleCatalogue.Json(Clinic.Assessor), StringComparison.Ordinal);
        Assert.DoesNotContain("The site's own rules", RuleCatalogue.Markdown(Clinic.Assessor), StringComparison.Ordinal);
    }

    /// <summary>In which order a site lists the indications of a rule, and whether one twice, is of no matter.</summary>
    [Fact]
    public void Indications_InAnyOrder_AreTheSameRule()
    {
        IvigAssessor Of(params ImmutableArray<Indication> indications) => House.With(House.Withholds(Truth.Met, indications));
        var assessor = Of(Indication.AcuteMsRelapse, Indication.NmoRelapsePrevention);
        var turned = Of(Indication.NmoRelapsePrevention, Indication.AcuteMsRelapse, Indication.NmoRelapsePrevention);
        Assert.Equal(assessor.Knowledge, turned.Knowledge);
        Assert.Equal(RuleCatalogue.Markdown(assessor), RuleCatalogue.Markdown(turned));
        Assert.Equal(RuleCatalogue.Json(assessor), RuleCatalogue.Json(turned));
        Assert.StartsWith($"# Rules, knowledge {assessor.Knowledge.Version}\n\nDecision support for clinicians", RuleCatalogue.Markdown(assessor), StringComparison.Ordinal);
        Assert.Contains("- kind: contraindication; for acute MS relapse, NMO relapse prevention\n", RuleCatalogue.Markdown(assessor), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(RuleCatalogue.Json(assessor));
        var rule = Assert.Single(json.RootElement.GetProperty("siteRules").EnumerateArray());
        Assert.Equal(["acute-ms-relapse", "nmo-relapse-prevention"], rule.GetProperty("indications").EnumerateArray().Select(indication => indication.GetString()));
    }

    [Fact]
    public void Knowledge_AnyChangeToTheSitesRules_HasAnotherHash()
    {
        var rule = House.Withholds(Truth.NotMet);
        SiteRuleSet[] sets =
        [
            House.Set(rule),
            House.Set(House.Rule("SITE-09", rule.Kind, rule.When)),
            House.Set(House.Rule(rule.Id, RuleKind.Check, rule.When)),
            House.Set(House.Rule(rule.Id, rule.Kind, House.Finds(Truth.NotMet, "trialY"))),
            House.Set(House.Rule(rule.Id, rule.Kind, Criterion.Not(rule.When))),
            House.Set(House.Rule(rule.Id, rule.Kind, rule.When, Indication.AcuteMsRelapse)),
            House.Set(new Rule { Id = rule.Id, Kind = rule.Kind, Statement = "Another sentence.", When = rule.When, Evidence = rule.Evidence }),
            House.Set(new Rule { Id = rule.Id, Kind = rule.Kind, Statement = rule.Statement, When = rule.When, Evidence = [References.Faq.For("another point")] }),
            new() { Version = "example-hospital.4", Rules = [rule] },
            House.Set(rule, House.Rule("SITE-02", RuleKind.Precaution, rule.When)),
        ];
        var hashes = sets.Select(set => new IvigAssessor(IvigPolicy.Default, set).Knowledge.Sha256).Append(Clinic.Assessor.Knowledge.Sha256).ToList();
        Assert.Equal(hashes.Count, hashes.Distinct().Count());
        Assert.Equal(hashes[0], House.With(House.Withholds(Truth.Met)).Knowledge.Sha256);
        Assert.Equal("2026.2", Clinic.Assessor.Knowledge.Version);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Of_EmptyText_Throws(string empty)
    {
        Assert.Throws<ArgumentException>(() => SiteCriterion.Of(empty, "fact", "question?", _ => default));
        Assert.Throws<ArgumentException>(() => SiteCriterion.Of("says", empty, "question?", _ => default));
        Assert.Throws<ArgumentException>(() => SiteCriterion.Of("says", "fact", empty, _ => default));
        Assert.Throws<ArgumentException>(() => SiteAnswer.Met(empty));
        Assert.Throws<ArgumentNullException>(() => SiteCriterion.Of("says", "fact", "question?", null!));
    }

    [Fact]
    public void Answer_AsText_HoldsNoReason() => Assert.Equal(["met", "not-met", "unknown"],
        new[] { SiteAnswer.Met("p-1"), SiteAnswer.NotMet("p-1"), SiteAnswer.Unknown("p-1") }.Select(answer => answer.ToString()));

    private static string? Text(JsonElement assessment, string list, string name) => assessment.GetProperty(list).EnumerateArray().Last().GetProperty(name).GetString();
}
