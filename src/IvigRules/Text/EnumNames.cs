using System.Runtime.CompilerServices;
using System.Text;

namespace IvigRules.Text;

/// <summary>The names of an enum's members: kebab-case in the JSON contract, and as words in a sentence.</summary>
/// <remarks>Member values have no gaps, so the place of a member is its value less the first value.</remarks>
internal static class EnumNames<T>
    where T : struct, Enum
{
    // By number: the runtime sorts negative members last.
    private static readonly T[] Members = [.. Enum.GetValues<T>().OrderBy(ToInt)];
    private static readonly string[] ContractNames = [.. Members.Select(value => Kebab(Enum.GetName(value)!))];
    private static readonly string[] Words = [.. ContractNames.Select(name => name.Replace('-', ' '))];
    private static readonly int First = ToInt(Members[0]);

    /// <summary>The members in order.</summary>
    internal static ImmutableArray<T> Values { get; } = [.. Members];

    /// <summary>The names of the members in the JSON contract, in order.</summary>
    internal static IReadOnlyList<string> All => ContractNames;

    internal static int Count => Members.Length;

    internal static bool IsDefined(T value) => Place(value) >= 0;

    internal static string ContractName(T value) => ContractNames[Place(value)];

    internal static string Display(T value) => Words[Place(value)];

    private static int Place(T value)
    {
        var place = ToInt(value) - First;
        return (uint)place < (uint)Members.Length ? place : -1;
    }

    private static int ToInt(T value) =>
        Unsafe.SizeOf<T>() == sizeof(sbyte) ? Unsafe.As<T, sbyte>(ref value) : Unsafe.As<T, int>(ref value);

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
