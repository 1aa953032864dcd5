using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace IvigRules.Text;

/// <summary>The kebab-case spelling of an enum's members, as the JSON contract and every text has it.</summary>
internal static class EnumNames<T>
    where T : struct, Enum
{
    // By number: the runtime sorts negative members last.
    private static readonly T[] Values = [.. Enum.GetValues<T>().OrderBy(ToInt)];
    private static readonly string[] Spelled = [.. Values.Select(value => Kebab(Enum.GetName(value)!))];
    private static readonly string[] Worded = [.. Spelled.Select(name => name.Replace('-', ' '))];
    private static readonly JsonEncodedText[] Encoded = [.. Spelled.Select(name => JsonEncodedText.Encode(name))];

    internal static IReadOnlyList<string> All => Spelled;

    internal static string Of(T value) => Spelled[Place(value)];

    internal static bool IsDefined(T value) => Place(value) >= 0;

    internal static int Count => Values.Length;

    internal static string WordsOf(T value) => Worded[Place(value)];

    internal static JsonEncodedText EncodedOf(T value) => Encoded[Place(value)];

    internal static T At(int index) => Values[index];

    private static readonly int First = ToInt(Values[0]);

    /// <summary>The members follow each other without gaps, so the place of one is its number less the first.</summary>
    private static int Place(T value)
    {
        var place = ToInt(value) - First;
        return (uint)place < (uint)Values.Length ? place : -1;
    }

    private static int ToInt(T value) => Unsafe.SizeOf<T>() == sizeof(sbyte) ? Unsafe.As<T, sbyte>(ref value) : Unsafe.As<T, int>(ref value);

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
