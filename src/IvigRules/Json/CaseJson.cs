using System.Buffers;

namespace IvigRules.Json;

/// <summary>Reads cases from JSON, strictly, writes them, and gives the JSON Schema of what is read.</summary>
public static class CaseJson
{
    /// <summary>Reads one case.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="InvalidCaseException">
    /// The text is not a case: malformed, an unknown, duplicate or missing property, a wrong type, a number in quotation marks or with
    /// more than 12 significant digits, an impossible date, an unknown name or unit, text after the end. The exception says where.
    /// </exception>
    public static PatientCase Read(byte[] utf8) => JsonText.Of(utf8).Read(PatientCaseType.Instance);

    /// <summary>Reads one case.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="InvalidCaseException">The text is not a case; see <see cref="Read(byte[])"/>.</exception>
    public static PatientCase Read(string json) => Read(JsonText.ToUtf8(json));

    /// <summary>Writes a case in UTF-8. What is absent, and a list that is empty, is left out.</summary>
    /// <param name="recorded">The case.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <remarks>
    /// Read again it is the same case in every field. A weight that was recorded in pounds is written in pounds, and any other quantity
    /// in the
    /// first unit of the contract that shows it exactly: 70,000 g as 70 kg. A laboratory result keeps its value and unit as recorded.
    /// </remarks>
    /// <exception cref="InvalidCaseException">The case was built in code and cannot be read; the exception names the place.</exception>
    /// <exception cref="ArgumentException">A weight is flagged as recorded in pounds and no number of pounds gives it exactly.</exception>
    public static void Write(PatientCase recorded, IBufferWriter<byte> output, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        CaseFaults.Check(recorded);
        JsonOutput.Write(output, indented, writer => PatientCaseType.Instance.Write(writer, recorded));
    }

    /// <summary>A case as JSON text; see <see cref="Write"/>.</summary>
    /// <param name="recorded">The case.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <exception cref="InvalidCaseException">The case was built in code and cannot be read; the exception names the place.</exception>
    /// <exception cref="ArgumentException">A weight is flagged as recorded in pounds and no number of pounds gives it exactly.</exception>
    public static string ToJson(PatientCase recorded, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        CaseFaults.Check(recorded);
        return JsonOutput.ToText(indented, writer => PatientCaseType.Instance.Write(writer, recorded));
    }

    /// <summary>The JSON Schema (draft 2020-12) of a case.</summary>
    /// <remarks>
    /// The reader is stricter in what a schema cannot say: a property may not stand twice, an end may not lie before its start, and a
    /// number has at most 12 significant digits and no step finer than 10^-12. It is more lenient in one: it takes the names of a list
    /// and of a unit in any case, and with spaces, underscores and hyphens alike.
    /// </remarks>
    public static string Schema() => JsonOutput.Schema(PatientCaseType.Instance.Schema(), "IvigRules case",
        "Also refused: a property that stands twice; an end before its start; "
        + "a number with more than 12 significant digits or a step finer than 10^-12.");

    /// <summary>Reads one case that stands in part of a buffer.</summary>
    internal static PatientCase Read(byte[] buffer, int start, int length) =>
        new JsonText(buffer.AsSpan(start, length)).Read(PatientCaseType.Instance);
}
