using System.Globalization;

namespace IvigRules.Facts;

/// <summary>One fault of a case, an order or a policy that cannot be read.</summary>
/// <param name="Path">The path in the text, such as <c>$.relapses[0].onset</c>.</param>
/// <param name="Problem">The problem in words, without patient data.</param>
/// <param name="OffendingText">The invalid value, shortened to 80 characters. This may be patient data: never log it.</param>
/// <param name="Line">The line of the JSON text, from 1; absent where the text is not known.</param>
/// <param name="Column">The byte within the line, from 1; absent where the text is not known.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record CaseFault(string Path, string Problem, string? OffendingText = null, long? Line = null, long? Column = null)
{
    /// <summary>The path, the place and the problem, without the invalid value.</summary>
    public override string ToString() =>
        Line is null ? $"{Path}: {Problem}"
        : string.Create(CultureInfo.InvariantCulture, $"{Path} (line {Line}, byte {Column}): {Problem}");

    /// <summary>The same with the invalid value, for the person who supplied it. This may be patient data: never log it.</summary>
    public string DescribeWithValue() => OffendingText is null ? ToString() : $"{this}: {Characters.OneLine(OffendingText)}";
}
