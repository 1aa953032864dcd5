namespace IvigRules.Reports;

/// <summary>One statement of a report: a label with an emphasis, and the text after it, both without line breaks.</summary>
/// <remarks>It holds patient data; <see cref="object.ToString"/> prints none.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class ReportLine
{
    internal ReportLine(string lead, string text, ReportTone tone = ReportTone.Plain, int depth = 0)
    {
        Lead = Characters.OneLine(lead);
        Text = Characters.OneLine(text);
        Tone = tone;
        Depth = depth;
    }

    /// <summary>The label that the emphasis is for, such as <c>HOLD</c>; empty when there is none.</summary>
    public string Lead { get; }

    /// <summary>The text that follows the label at once.</summary>
    public string Text { get; }

    /// <summary>The emphasis of the label.</summary>
    public ReportTone Tone { get; }

    /// <summary>How deep the line lies beneath others: 0 and up.</summary>
    public int Depth { get; }
}
