using System.Globalization;
using IvigRules.Oracle.Facts;

namespace IvigRules.Oracle.Rules;

/// <summary>Outcomes that are not recorded: the answers that there could be, and what each would say.</summary>
internal static class Outcomes
{
    // Those that a therapy which was given can have come first.
    private static readonly string[] Answers =
    [
        "responded",
        "ongoing",
        "failed",
        "not-tolerated",
        "contraindicated",
        "unavailable",
        "declined",
        "never-given",
    ];

    // A record without an outcome, or an ongoing one that has ended.
    public static Point Of(PriorTherapy r, params string[] moreFacts) =>
        new("outcome " + Key(r), [r.OutcomeFact, .. moreFacts], SourceSilent: false, r.Outcome is null ? Answers.Length : 4);

    // A therapy on which nothing is recorded.
    public static Point Of(string therapy) =>
        new("priorTherapies|" + therapy, ["priorTherapies|" + therapy], SourceSilent: false, Answers.Length);

    public static Finding Contradicts(Point outcome) => Finding.Open(outcome, Bits("responded", "ongoing"));

    public static Finding IsNone(Point outcome, params string[] outcomes) => Finding.Not(Finding.Open(outcome, Bits(outcomes)));

    // A named outcome satisfies. Another one that does not contradict would be left to judge, as it is when it is recorded.
    public static Finding Satisfies(Point outcome, string criterion, string[] named)
    {
        Node judged = Node.Leaf(Point.YesNo("later " + criterion + " " + outcome.Key), 2);
        return new Finding(
            Truth.Unknown,
            Node.Any(Node.Leaf(outcome, Bits(named)), Node.All(Node.Not(Contradicts(outcome).Node!), judged)));
    }

    public static string Key(PriorTherapy r) => string.Create(
        CultureInfo.InvariantCulture,
        $"{r.Therapy} {r.Outcome} {r.StartedOn?.DayNumber} {r.EndedOn?.DayNumber}");

    private static int Bits(params string[] outcomes) => outcomes.Sum(outcome => 1 << Array.IndexOf(Answers, outcome));
}
