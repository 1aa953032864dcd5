using System.Diagnostics.CodeAnalysis;

namespace IvigRules.Oracle.Generators;

/// <summary>What is drawn again and again.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
internal static class Draws
{
    public static bool Chance(this Random rng, int percent) => rng.Next(100) < percent;

    public static T Pick<T>(this Random rng, params T[] items) => items[rng.Next(items.Length)];
}
