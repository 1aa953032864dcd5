namespace IvigRules.Reports;

/// <summary>A statement of the first screen: a label, and items that can be folded into a count.</summary>
/// <param name="Lead">The label.</param>
/// <param name="Items">The items, the most important first; never empty.</param>
/// <param name="Urgency">How late it is folded; <see cref="Urgency.Never"/> is not.</param>
/// <param name="Group">Which part of the screen it belongs to.</param>
internal sealed record Statement(string Lead, ImmutableArray<string> Items, Urgency Urgency, int Group)
{
    private const string Cut = " ... (cut: full report)";

    /// <summary>The text between the label and the items.</summary>
    internal string Before { get; init; } = "";

    /// <summary>The text after the items.</summary>
    internal string After { get; init; } = "";

    internal string Separator { get; init; } = "; ";

    internal ReportTone Tone { get; init; } = ReportTone.Heading;

    internal int Depth { get; init; }

    /// <summary>The lines that it may take however little room there is.</summary>
    internal int Least { get; init; } = 1;

    /// <summary>The statement with as many items as fit, and the number of the others; one item that does not fit is cut.</summary>
    internal ReportLine Within(int most)
    {
        var columns = most * Report.ScreenColumns;
        for (var shown = CountWithin(columns); shown > 0; shown--)
        {
            var line = Line(string.Join(Separator, Items.Take(shown)), Items.Length - shown);
            if (LinesOf(line) <= most)
                return line;
        }

        var item = Items[0];
        for (var length = Math.Min(item.Length - 1, columns); length > 0; length -= 4)
        {
            if (char.IsLowSurrogate(item[length]))
                length--;
            var line = Line(item[..length] + Cut, Items.Length - 1);
            if (LinesOf(line) <= most)
                return line;
        }

        return Line(Cut.TrimStart(), Items.Length - 1);
    }

    /// <summary>At most as many items as could fit into these columns.</summary>
    private int CountWithin(int columns)
    {
        var count = 0;
        while (count < Items.Length && (count == 0 || columns >= 0))
            columns -= Items[count++].Length + Separator.Length;
        return count;
    }

    private ReportLine Line(string items, int folded)
    {
        var count = folded == 0 ? "" : $"; and {Invariant.Format(folded)} more (full report)";
        return new(Lead, $"{Before}{items}{count}{After}", Tone, Depth);
    }

    /// <summary>The lines of text that a line of a report takes.</summary>
    internal static int LinesOf(ReportLine line)
    {
        var (indent, hanging) = Wrapping.Indents(line.Depth);
        return Wrapping.Lines(line.Lead + line.Text, Report.ScreenColumns, indent, hanging).Count();
    }
}
