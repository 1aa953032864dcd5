using IvigRules.Assessments;
using IvigRules.CdsHooks.Records;
using IvigRules.Orders;
using IvigRules.Reports;

namespace IvigRules.CdsHooks.Cards;

/// <summary>One draft of IVIG against the record, as the table of cards reads it.</summary>
internal sealed class OrderFinding
{
    private static readonly ImmutableArray<Verdict> Strongest =
        [Verdict.Consider, Verdict.Contraindicated, Verdict.Indeterminate, Verdict.NotIndicated];

    private static readonly ImmutableArray<OrderAnswer> Closest =
        [OrderAnswer.Agrees, OrderAnswer.AgreesWithinTolerance, OrderAnswer.Deviates];

    internal OrderFinding(FhirOrderReading reading, JudgedRecord record)
    {
        Reading = reading;
        Record = record;
        Candidates = reading.Indications.IsEmpty ? record.Result.Assessments : [.. reading.Indications.Select(one => record.Result[one])];
        Assessment = Strongest.SelectMany(verdict => Candidates.Where(one => one.Verdict == verdict)).First();
        try
        {
            Checks =
            [
                .. Candidates.Where(one => one.Verdict == Verdict.Consider).Select(one =>
                    record.Assessor.CheckOrder(record.Reading.Case, one.Indication, reading.Order ?? new Order())),
            ];
        }
        catch (InvalidCaseException problem)
        {
            // The message holds places and sentences, and no values.
            Unreadable = problem.Message;
        }
    }

    internal FhirOrderReading Reading { get; }

    internal JudgedRecord Record { get; }

    /// <summary>The indications that the order may be for.</summary>
    internal ImmutableArray<Assessment> Candidates { get; }

    /// <summary>Those that may be considered; all of them where none may.</summary>
    internal IEnumerable<Assessment> MayBeFor => Candidates.Any(one => one.Verdict == Verdict.Consider)
        ? Candidates.Where(one => one.Verdict == Verdict.Consider) : Candidates;

    /// <summary>The comparisons with a plan, one for each indication that may be considered.</summary>
    internal ImmutableArray<OrderCheck> Checks { get; } = [];

    /// <summary>Why the order cannot be compared with anything; absent when it can.</summary>
    internal string? Unreadable { get; }

    /// <summary>The comparison that decides: the one that agrees, or else the first that deviates.</summary>
    internal OrderCheck? Check => Checks.IsEmpty ? null : Checks.MinBy(check => Closest.IndexOf(check.Answer) is var place and >= 0
        ? place : Closest.Length);

    /// <summary>The assessment that decides.</summary>
    internal Assessment Assessment => Check is { } check ? Record.Result[check.Indication] : field;

    internal Verdict Verdict => Assessment.Verdict;

    internal RecordGaps Gaps => Record.Gaps;

    internal string Title => Assessment.Indication.Title();

    internal string Because => Reasons.Of(Assessment);

    /// <summary>Whether the order states a dose, be it one that cannot be read.</summary>
    internal bool HasDose => Reading.Order is { } order
        && (order is not { Dose: null, DosePerKilogram: null, CourseTotal: null, CourseTotalPerKilogram: null, Volume: null }
            || Reading.NotJudged.Any(point => point is { About: "order.dose", Reason: not UnmappedReason.MissingElement }));

    /// <summary>What the order was not understood in; a note on it is no such thing.</summary>
    internal IEnumerable<Unmapped> NotJudged => Reading.NotJudged.Where(point => point.Reason != UnmappedReason.Noted);

    internal OrderSlipFinding? Slip => Check?.Slips.FirstOrDefault();

    /// <summary>A deviation that no dose explains away: too fast, another route, above a limit.</summary>
    internal OrderPartFinding? Danger => Check?.Parts.FirstOrDefault(part => part is
    {
        Answer: OrderPartAnswer.Deviates,
        Part: OrderPart.Rate or OrderPart.Duration or OrderPart.Route or OrderPart.Limits,
    });

    internal OrderPartFinding? Deviation => Check?.Parts.FirstOrDefault(part => part.Answer == OrderPartAnswer.Deviates);

    internal RuleFinding? FailedCheck => Check?.FailedChecks.FirstOrDefault();

    internal RuleFinding? OutstandingCheck => Check?.OutstandingChecks.FirstOrDefault();

    internal RuleFinding? Precaution => Check?.Precautions.FirstOrDefault();

    /// <summary>What cannot be judged, in words; null when everything can.</summary>
    internal string? CannotJudge =>
        Unreadable is not null || Reading.Order is null ? "the order cannot be judged"
        : Verdict == Verdict.Indeterminate ? "the record does not decide"
        : NotJudged.FirstOrDefault() is { } point ? $"{NameOf(point.About)} cannot be judged"
        : Check is { Answer: OrderAnswer.CannotBeJudged } check
            ? check.Parts.First(part => part.Answer == OrderPartAnswer.CannotBeJudged) is var part
                ? $"the {Phrases.Words(part.Part)} cannot be judged: {part.Statement}" : null
        : null;

    private static string NameOf(string about) => about switch
    {
        "order.dose" => "the dose",
        "order.rate" => "the rate",
        "order.intervalDays" => "the interval",
        "order.infusions" => "the number of infusions",
        "order.startDate" => "the start",
        "order.route" => "the route",
        "order.duration" => "the duration",
        _ => "a part of the order",
    };
}
