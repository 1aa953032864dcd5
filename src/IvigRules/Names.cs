using System.Text;
using System.Text.Json;

namespace IvigRules;

/// <summary>The kebab-case spelling of an enum's members, as the JSON contract and every text has it.</summary>
internal static class Names<T>
    where T : struct, Enum
{
    private static readonly T[] Values = Enum.GetValues<T>();
    private static readonly string[] Spelled = [.. Enum.GetNames<T>().Select(Kebab)];
    private static readonly JsonEncodedText[] Encoded = [.. Spelled.Select(name => JsonEncodedText.Encode(name))];

    internal static IReadOnlyList<string> All => Spelled;

    internal static string Of(T value) => Spelled[Array.IndexOf(Values, value)];

    internal static bool IsDefined(T value) => Array.IndexOf(Values, value) >= 0;

    internal static int Count => Values.Length;

    internal static JsonEncodedText EncodedOf(T value) => Encoded[Array.IndexOf(Values, value)];

    internal static T At(int index) => Values[index];

    private static string Kebab(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && kebab.Length > 0)
                kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(letter));
        }

        return kebab.ToString();
    }
}

internal static class NameExtensions
{
    /// <summary>The kebab-case spelling.</summary>
    internal static string Spell<T>(this T value)
        where T : struct, Enum => Names<T>.Of(value);

    /// <summary>The kebab-case spelling, ready to be written as JSON.</summary>
    internal static JsonEncodedText SpellEncoded<T>(this T value)
        where T : struct, Enum => Names<T>.EncodedOf(value);

    /// <summary>The spelling as words in a sentence.</summary>
    internal static string Words<T>(this T value)
        where T : struct, Enum => value.Spell().Replace('-', ' ');
}
