using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace IvigRules.Text;

internal static class EnumNameExtensions
{
    /// <summary>The kebab-case spelling.</summary>
    internal static string ContractName<T>(this T value)
        where T : struct, Enum => EnumNames<T>.Of(value);

    /// <summary>The kebab-case spelling, ready to be written as JSON.</summary>
    internal static JsonEncodedText ContractNameEncoded<T>(this T value)
        where T : struct, Enum => EnumNames<T>.EncodedOf(value);

    /// <summary>The spelling as words in a sentence.</summary>
    internal static string Display<T>(this T value)
        where T : struct, Enum => EnumNames<T>.WordsOf(value);
}
