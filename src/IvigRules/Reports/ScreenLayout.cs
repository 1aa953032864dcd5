namespace IvigRules.Reports;

/// <summary>Fits the statements of the first screen into its lines: the least urgent are shortened, then folded into a count.</summary>
internal static class ScreenLayout
{
    /// <summary>The lines that a statement may take when there is room, then the steps in which it is shortened.</summary>
    private const int Generous = 6;
    private static readonly ImmutableArray<int> Steps = [4, 3, 2];

    /// <param name="statements">The statements in order; the last is the foot.</param>
    /// <param name="lines">The lines of text that there are.</param>
    internal static ImmutableArray<ReportSection> Fit(IEnumerable<Statement> statements, int lines)
    {
        List<Fitted> shown = [.. statements.Select(statement => new Fitted(statement, Generous))];
        foreach (var step in Steps)
            Shorten(shown, step, lines);
        List<Statement> folded = [];
        while (Height(shown) > lines && LeastUrgent(shown) is { } least)
        {
            shown.Remove(least);
            if (folded.Count > 0)
                shown.RemoveAt(shown.Count - 2);
            folded.Add(least.Statement);
            shown.Insert(shown.Count - 1, new(Count(folded, shown[^1].Statement.Group), Generous));
        }

        Shorten(shown, most: 1, lines);
        return Arrange(shown, lines);
    }

    private static Fitted? LeastUrgent(List<Fitted> shown) =>
        shown.Where(each => each.Statement.Urgency != Urgency.Never).MaxBy(each => each.Statement.Urgency);

    /// <summary>Shortens the least urgent first, until the rest fits.</summary>
    private static void Shorten(List<Fitted> shown, int most, int lines)
    {
        foreach (var each in shown.OrderByDescending(each => each.Statement.Urgency).ToList())
        {
            if (Height(shown) <= lines)
                return;
            if (each.Height > Math.Max(most, each.Statement.Least))
                shown[shown.IndexOf(each)] = new(each.Statement, Math.Max(most, each.Statement.Least));
        }
    }

    /// <summary>What was folded, by its kind and number.</summary>
    private static Statement Count(List<Statement> folded, int group) => new("For want of room, in the full report: ",
    [
        .. folded.GroupBy(statement => statement.Urgency).OrderBy(kind => kind.Key)
            .Select(kind => $"{kind.Key.Display()} ({Invariant.Format(kind.Sum(statement => statement.Items.Length))})"),
    ], Urgency.Never, group)
    {
        Separator = ", ",
        Tone = ReportTone.Attention,
        Least = 4,
    };

    private static int Height(List<Fitted> shown) => shown.Sum(each => each.Height);

    /// <summary>The groups as sections, with an empty line between them if there is room for that.</summary>
    private static ImmutableArray<ReportSection> Arrange(List<Fitted> shown, int lines)
    {
        var groups = shown.GroupBy(each => each.Statement.Group).ToList();
        return Height(shown) + groups.Count - 1 <= lines ? [.. groups.Select(Section)] : [Section(shown)];

        static ReportSection Section(IEnumerable<Fitted> part) => new(null, part.Select(each => each.Line));
    }

    /// <summary>A statement within some lines.</summary>
    private sealed class Fitted(Statement statement, int most)
    {
        internal Statement Statement { get; } = statement;

        internal ReportLine Line { get; } = statement.Within(most);

        internal int Height => field > 0 ? field : field = Statement.LinesOf(Line);
    }
}
