using System.ComponentModel;

namespace IvigRules.Evidence;

/// <summary>An entry of the bibliography.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class Reference
{
    /// <summary>Not for use: the setter refuses a configuration binder, which would leave quantities and lists out.</summary>
    /// <exception cref="NotSupportedException">It is set.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool RefusesBinder
    {
        get => true;
        [Obsolete(PlainBinder.Refused, error: true)]
        set => throw new NotSupportedException(PlainBinder.Refused);
    }

    /// <summary>The stable identifier, such as <c>elovaara-2011</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The number in the source's own list of references; absent for the source itself and for entries beyond it.</summary>
    public int? Number { get; init; }

    /// <summary>The authors, as the source prints them.</summary>
    public required string Authors { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The journal or publisher; absent where none is printed.</summary>
    public string? Journal { get; init; }

    /// <summary>The year; absent where none is printed.</summary>
    public int? Year { get; init; }

    /// <summary>Volume and pages, or another locator; absent where none is printed.</summary>
    public string? Locator { get; init; }

    /// <summary>The DOI, where the source prints it.</summary>
    public string? Doi { get; init; }

    /// <summary>The day on which this entry was last checked against what it cites.</summary>
    public required DateOnly LastChecked { get; init; }

    /// <summary>A discrepancy between the source and the cited work, recorded and never corrected; absent when there is none.</summary>
    public string? Discrepancy { get; init; }

    /// <summary>Whether it is beyond the source: the basis of a policy value or of a labelled note.</summary>
    public bool IsBeyondSource { get; init; }

    /// <summary>A citation of this entry for one point.</summary>
    /// <param name="point">The point, in a few words.</param>
    public Citation For(string point) => new(this, point);

    /// <summary>The entry as one line of a bibliography.</summary>
    public override string ToString()
    {
        List<string> parts = [Authors, Title];
        if (Journal is not null)
            parts.Add(Journal);
        if (Year is { } year)
            parts.Add(Invariant.Digits(year));
        if (Locator is not null)
            parts.Add(Locator);
        if (Doi is not null)
            parts.Add($"doi:{Doi}");
        return string.Join(". ", parts.Select(part => part.TrimEnd('.'))) + ".";
    }
}
