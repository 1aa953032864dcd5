using IvigRules.Assessments;
using IvigRules.CdsHooks.Records;
using IvigRules.Reports;

namespace IvigRules.CdsHooks.Cards;

/// <summary>One indication of a patient, as the table of cards reads it.</summary>
internal sealed class PatientFinding(Assessment assessment, JudgedRecord record, bool isOrdered)
{
    internal Assessment Assessment => assessment;

    internal Verdict Verdict => assessment.Verdict;

    internal Readiness Readiness => assessment.Readiness;

    internal RecordGaps Gaps => record.Gaps;

    /// <summary>Whether IVIG is being ordered, so that every verdict is an answer.</summary>
    internal bool IsOrdered => isOrdered;

    internal bool MayHaveDisease => record.MayHaveDisease(assessment.Indication);

    internal string Title => assessment.Indication.Title();

    internal string Because => Reasons.Of(assessment);

    internal string? Precaution => assessment.Precautions.FirstOrDefault(each => each.Truth == Truth.Met) is { } met
        ? Reasons.Of(met) : null;

    internal string FailedCheck => Reasons.Of(assessment.Checks.First(check => check.Truth == Truth.NotMet));

    internal string OutstandingCheck => Reasons.Of(assessment.Checks.First(check => check.Truth == Truth.Unknown));

    internal string Dose => assessment.Plan is { } plan ? Phrases.Dose(plan) : assessment.NoDoseBecause ?? "";

    /// <summary>What an open verdict waits for.</summary>
    internal string Waits => (assessment.Missing.Length, assessment.NeedsJudgement.Length) switch
    {
        (0, _) => "a point for a clinician to judge",
        (1, _) => "1 fact is missing",
        (var count, _) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} facts are missing"),
    };

    /// <summary>How many entries were not understood, in words.</summary>
    internal string Entries => Gaps.NotUnderstood == 1 ? "1 entry of the record was"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Gaps.NotUnderstood} entries of the record were");
}
