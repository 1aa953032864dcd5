using System.Globalization;
using IvigRules.Facts;
using IvigRules.Text;

namespace IvigRules.Criteria;

/// <summary>A record of a therapy in words: the therapy if it adds something, the outcome and the dates up to now.</summary>
internal readonly struct RecordInWords(CaseView chart, PriorTherapy record, bool withTherapy) : ISpanFormattable
{
    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        var text = new MemoryExtensions.TryWriteInterpolatedStringHandler(0, 0, destination, provider, out _);
        _ = (!withTherapy || (text.AppendLiteral(record.Therapy.Id) && text.AppendLiteral(": ")))
            && text.AppendLiteral(record.Outcome.Display())
            && (record.StartedOn is not { } started || (text.AppendLiteral(IsEstablished ? ", established " : ", started ") && text.AppendFormatted(started, "O")))
            && (chart.EndByNow(record.EndedOn) is not { } ended || (text.AppendLiteral(", ended ") && text.AppendFormatted(ended, "O")));
        return destination.TryWrite(ref text, out charsWritten);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{this}");

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Whether the day is that of a finding, not of a first dose.</summary>
    private bool IsEstablished => record.Outcome is TherapyOutcome.Contraindicated or TherapyOutcome.Unavailable or TherapyOutcome.Declined;
}
