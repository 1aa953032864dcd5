using System.Text.Json;

namespace IvigRules.Json;

/// <summary>What is said of the properties of an object, whoever reads it.</summary>
internal static class Contract
{
    internal const string StandsTwice = "the property stands there twice";
    /// <summary>
    /// The very end of a text in a pattern: beyond the standard, .NET and others let a dollar sign stand before a last line feed as well.
    /// </summary>
    internal const string End = "$(?!\\n)";

    internal const string NotInQuotationMarks = ", not in quotation marks";

    internal const string IsMissing = "the property is required and not there";

    /// <summary>
    /// The property at the reader's current token is not known. A name that is not plain is shown as a value, because it may hold
    /// anything.
    /// </summary>
    internal static RefusedException Unknown(ref Utf8JsonReader reader, string name, IEnumerable<string> known)
    {
        var plain = IsPlain(name);
        return new(reader.TokenStartIndex,
            $"an unknown property; known here: {string.Join(", ", known)}{(plain ? NameSuggestion.For(name, known) : "")}",
            plain ? name : null, plain ? null : JsonText.Shorten(name));
    }

    /// <summary>Whether a name may stand in a path and in a message: any other may hold anything, such as a person's name.</summary>
    internal static bool IsPlain(string name) => name.Length is > 0 and <= 40 && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
