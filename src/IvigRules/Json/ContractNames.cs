using System.Diagnostics.CodeAnalysis;

namespace IvigRules.Json;

/// <summary>
/// The names of the library's enums in the JSON contract, such as <c>acute-ms-relapse</c> and <c>not-tolerated</c>, and back. A comparator
/// is named by its sign, such as <c>&lt;=</c>, and a list of a case by its property, such as <c>priorTherapies</c>.
/// </summary>
/// <remarks>The vocabulary page (docs/vocabulary.md) lists those of cases, orders, policies and results.</remarks>
public static class ContractNames
{
    /// <summary>The name of a value.</summary>
    /// <typeparam name="T">An enum of the library.</typeparam>
    /// <exception cref="ArgumentOutOfRangeException">It is not a value of its enum.</exception>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        EnumNames<T>.IsDefined(value) ? NameOf(value)
            : throw new ArgumentOutOfRangeException(nameof(value), $"not a value of {typeof(T).Name}");

    /// <summary>The names of all values, in order.</summary>
    /// <typeparam name="T">An enum of the library.</typeparam>
    public static ImmutableArray<string> All<T>()
        where T : struct, Enum => [.. EnumNames<T>.Values.Select(NameOf)];

    /// <summary>The value of a name, read without regard to case, spaces, underscores and hyphens.</summary>
    /// <typeparam name="T">An enum of the library.</typeparam>
    /// <exception cref="FormatException">It is none of the names. The message lists the names and does not repeat the text.</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(name);
        return TryParse<T>(name, out var value) ? value : throw new FormatException(
            $"not one of the names of {typeof(T).Name}: {string.Join(", ", All<T>())}");
    }

    /// <summary>The value of a name, read without regard to case, spaces, underscores and hyphens.</summary>
    /// <typeparam name="T">An enum of the library.</typeparam>
    /// <returns>Whether it is one of the names.</returns>
    public static bool TryParse<T>([NotNullWhen(true)] string? name, out T value)
        where T : struct, Enum
    {
        foreach (var known in EnumNames<T>.Values)
        {
            if (name is not null && NameComparer.IsWord(NameOf(known), name))
            {
                value = known;
                return true;
            }
        }

        value = default;
        return false;
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => value switch
        {
            Comparator comparator => ((Comparator?)comparator).Symbol(),
            CaseList list => list.PropertyName(),
            _ => value.ContractName(),
        };
}
