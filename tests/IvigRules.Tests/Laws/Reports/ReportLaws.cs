using System.Text.RegularExpressions;
using IvigRules.ConsoleHost;
using IvigRules.Tests.ConsoleHosts;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws.Reports;

/// <summary>What every report keeps to, on random cases and on all samples.</summary>
public sealed partial class ReportLaws
{
    private static readonly string[] Identifiers =
    [
        .. TherapyNames.All.Where(row => row.Id.Contains('-', StringComparison.Ordinal)
            && !row.InWords.Contains(row.Id, StringComparison.OrdinalIgnoreCase)).Select(row => row.Id),
    ];

    [Fact]
    public void FirstScreen_EveryCase_FitsIntoItsLinesAndColumns() => Hold(10_000, (_, screen) => Fits(screen));

    /// <summary>All five are considered, two checks have failed, and everything else that can be said is there.</summary>
    [Fact]
    public void FirstScreen_AllThatCanBeSaidAtOnce_FitsAndCountsWhatIsFolded()
    {
        var recorded = Crowded;
        var result = Clinic.Assessor.Assess(recorded);
        Assert.All(result.Assessments, each => Assert.Equal(Verdict.Consider, each.Verdict));
        var screen = result.Explain();
        Assert.Null(Fits(screen));
        Assert.Null(Clear(result, screen));
        Assert.Contains("For want of room, in the full report: ", screen, StringComparison.Ordinal);
    }

    [Fact]
    public void FirstScreen_EveryCase_NeverLooksClearerThanTheFullAnswer() => Hold(3_000, Clear);

    [Fact]
    public void Report_EveryCase_HasNoIdentifierAndNoTruthAsTheContractSpellsIt() => Hold(3_000, (result, _) =>
    {
        var report = ReportText.Statements(Report.Of(result, full: true)).ToList();
        return report.FirstOrDefault(line => TruthOfTheContract().IsMatch(line)) is { } truth ? $"a truth: {truth}"
            : report.FirstOrDefault(line => Array.Exists(Identifiers, id => HasToken(line, id))) is { } named ? $"an identifier: {named}"
            : null;
    });

    [Fact]
    public void Report_AContraindicationThatDoesNotHold_IsNoLineWithThatWord() => Hold(3_000, (result, _) =>
        result.Assessments.SelectMany(each => each.Rules)
            .Where(rule => rule.Rule.Kind == RuleKind.Contraindication && rule.Truth == Truth.NotMet)
            .SelectMany(rule => ReportText.Statements(Report.Of(result, full: true)).Where(line => line.Contains(rule.Rule.Id, StringComparison.Ordinal)))
            .FirstOrDefault(line => line.Contains("contraindicated", StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void Report_EveryForm_ShowsTheSameLines() => Hold(1_000, (result, _) =>
    {
        foreach (var full in new[] { false, true })
        {
            var statements = Letters(string.Concat(ReportText.Statements(Report.Of(result, full))));
            if (statements != Letters(result.Explain(full)))
                return "the text";
            using var output = new StringWriter();
            ReportPage.Write(Report.Of(result, full), new TextPage(new Terminal(Stream.Null, output, output, IsInteractive: false, UseColor: false)));
            if (statements != Letters(output.ToString()))
                return "the console";
            if (statements != Letters(Marks().Replace(result.ExplainMarkdown(full), "").Replace("\\", "", StringComparison.Ordinal)))
                return "the Markdown";
        }

        return null;
    });

    [Fact]
    public void Question_WhateverACaseMisses_IsAQuestion() => Hold(3_000, (result, _) => result.Assessments
        .SelectMany(each => each.Missing).Select(missing => Phrases.Question(missing.Fact))
        .FirstOrDefault(question => !question.EndsWith('?')));

    private static PatientCase Crowded => Clinic.MsRelapse
        .With(patient => patient with { Id = new string('p', 200), ReproductiveStatus = ReproductiveStatus.Nursing, Weight = Weight.FromPounds(150, Sample.AsOf) })
        .Diagnoses(
            Condition.MultipleSclerosis(MsCourse.RelapsingRemitting), Condition.NeuromyelitisOptica(),
            Condition.ProgressiveMultifocalLeukoencephalopathy(), Condition.ImmuneReconstitutionSyndrome(Clinic.Onset))
        .RelapsesAre(new Relapse(Disease.MultipleSclerosis, Clinic.Onset), new Relapse(Disease.NeuromyelitisOptica, Clinic.Onset))
        .Labs(new LabResult(LabResult.Iga, 5, "mg/dL", Sample.AsOf), new LabResult("iga", 5, "IU/mL", Sample.AsOf), new LabResult("ferritin", 5, "ug/L", Clinic.Tomorrow))
        .Therapies(
            Clinic.Was(Clinic.Ivmp, TherapyOutcome.Failed, Clinic.Onset), Clinic.Was(Clinic.Plex, TherapyOutcome.NotTolerated, Clinic.Onset),
            Clinic.Was(Clinic.Steroids, TherapyOutcome.Contraindicated), Clinic.Was(Therapy.DiseaseModifyingTherapies, TherapyOutcome.NotTolerated),
            Clinic.Was(Therapy.NmoFirstLine, TherapyOutcome.NotTolerated),
            Clinic.Was(Therapy.Natalizumab, TherapyOutcome.NotTolerated, Clinic.DaysAgo(400), Clinic.DaysAgo(60)),
            Clinic.Was(Therapy.Ravulizumab, TherapyOutcome.NotTolerated), Clinic.Was(Therapy.IntravenousImmunoglobulin, TherapyOutcome.Failed, Clinic.Onset),
            Clinic.Was(Therapy.Diphenhydramine, TherapyOutcome.NotTolerated), Clinic.Was(new string('z', 200), TherapyOutcome.Failed),
            Clinic.Was(Clinic.Plex, TherapyOutcome.Failed, Clinic.Tomorrow))
        .Reactions([.. Enumerable.Range(1, 9).Select(day => new InfusionReaction
        {
            OnsetAt = new(2026, 11, day, 8, 0, 0, TimeSpan.Zero),
            Symptoms = new() { SevereHeadache = true, NeckStiffness = true, Photophobia = true, Urticaria = true, Dyspnea = true },
            Events = new() { Thromboembolism = true, AcuteRenalFailure = true, Hemolysis = true },
            Temperature = BodyTemperature.FromCelsius(39.2m),
        })]) with
    {
        RiskFactors = [new(RiskFactorKind.HistoryOfThrombosis, Present: true), new(RiskFactorKind.HistoryOfThrombosis, Present: false), new(RiskFactorKind.Sepsis, Present: true)],
    };

    private static string? Fits(string screen)
    {
        var lines = screen.TrimEnd('\n').Split('\n');
        return lines.Length > Report.ScreenLines ? $"{lines.Length} lines"
            : lines.FirstOrDefault(line => line.Length > Report.ScreenColumns) is { } wide ? $"{wide.Length} columns: {wide}"
            : null;
    }

    private static string? Clear(CaseAssessment result, string screen)
    {
        var words = ReportText.Words(screen);
        var matter = Mattering.Of(ReportedCase.Of(result, only: null));
        return Missing(matter, words).Concat(Kinds(result, matter, words)).FirstOrDefault();
    }

    /// <summary>What must be on the screen word by word, however much there is to say.</summary>
    private static IEnumerable<string> Missing(IEnumerable<Assessment> matter, string words)
    {
        foreach (var assessment in matter)
        {
            if (!words.Contains(assessment.Indication.Title(), StringComparison.Ordinal) && assessment.Verdict != Verdict.Contraindicated)
                yield return $"{assessment.Indication} is not there";
            var verdict = assessment.Verdict == Verdict.Consider ? "Consider IVIG" : assessment.Verdict.Title();
            if (!words.Contains(verdict, StringComparison.Ordinal))
                yield return $"{verdict} is not there";
            if (assessment.Readiness == Readiness.Hold && !words.Contains("HOLD", StringComparison.Ordinal))
                yield return "HOLD is not there";
            foreach (var failed in assessment.Checks.Where(check => check.Truth == Truth.NotMet))
            {
                if (!words.Contains(ShortNames.Of(failed.Rule), StringComparison.Ordinal))
                    yield return $"{failed.Rule.Id} is not there";
            }

            if (assessment.Plan is { } plan && !words.Contains(Phrases.Dose(plan), StringComparison.Ordinal))
                yield return $"the dose is not there: {Phrases.Dose(plan)}";
        }
    }

    /// <summary>What must be on the screen, or be counted on it.</summary>
    private static IEnumerable<string> Kinds(CaseAssessment result, IReadOnlyCollection<Assessment> matter, string words)
    {
        (bool Any, string Label, string Folded)[] kinds =
        [
            (matter.Any(each => each.Checks.Any(check => check.Truth == Truth.Unknown)), "Outstanding before", "checks outstanding ("),
            (matter.Any(each => each.Precautions.Any(finding => finding.Truth == Truth.Met)), "Precaution:", "precautions ("),
            (matter.Any(each => each.Warnings.Length > 0), "Warning:", "warnings ("),
            (result.IgnoredFacts.Length > 0, "Seen and not counted:", "not counted ("),
            (result.NotUnderstood.Length > 0, "Not understood", "not understood ("),
            (matter.Any(each => each.Missing.Length > 0), "Record next:", "facts to record ("),
            (matter.Any(each => each.NeedsJudgement.Length > 0), "For a clinician to judge:", "points to judge ("),
        ];
        return kinds.Where(kind => kind.Any && !words.Contains(kind.Label, StringComparison.Ordinal)
            && !words.Contains(kind.Folded, StringComparison.Ordinal)).Select(kind => $"{kind.Label} is not there");
    }

    private static void Hold(int count, Func<CaseAssessment, string, string?> law)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Sample.Folder, "cases"), "*.json")
            .Where(file => !file.EndsWith(".expected.json", StringComparison.Ordinal)))
            Check(Clinic.Assessor.Assess(CaseJson.Read(File.ReadAllBytes(file))), file);
        RandomCases.Hold(count, (assessor, recorded, _) =>
        {
            var result = assessor.Assess(recorded);
            return law(result, result.Explain()) is { } wrong ? $"{wrong}\n{result.Explain()}" : null;
        });

        void Check(CaseAssessment result, string file)
        {
            if (law(result, result.Explain()) is { } wrong)
                Assert.Fail($"{file}: {wrong}\n{result.Explain()}");
        }
    }

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private static bool HasToken(string line, string id)
    {
        for (var at = line.IndexOf(id, StringComparison.Ordinal); at >= 0; at = line.IndexOf(id, at + 1, StringComparison.Ordinal))
        {
            var (before, after) = (at == 0 ? ' ' : line[at - 1], at + id.Length == line.Length ? ' ' : line[at + id.Length]);
            if (!IsPart(before) && !IsPart(after))
                return true;
        }

        return false;

        static bool IsPart(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-';
    }

    [GeneratedRegex(@"\b(Met|NotMet|Unknown)\b", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex TruthOfTheContract();

    [GeneratedRegex(@"^#+ |^ *- |\*\*", RegexOptions.Multiline, 1_000)]
    private static partial Regex Marks();
}
