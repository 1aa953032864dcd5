namespace IvigRules.Text;

internal static class EnumNameExtensions
{
    /// <summary>The name in the JSON contract, kebab-case.</summary>
    internal static string ContractName<T>(this T value)
        where T : struct, Enum => EnumNames<T>.ContractName(value);

    /// <summary>The name as words in a sentence.</summary>
    internal static string Display<T>(this T value)
        where T : struct, Enum => EnumNames<T>.Display(value);
}
