namespace IvigRules;

/// <summary>Whether observations can turn out so that something holds: exact, by truth table, 64 ways at a time.</summary>
internal static class Reachability
{
    /// <param name="observations">The observations that may turn out either way, at most <see cref="Sensitivity.MaxUnknown"/>; all others are NotMet.</param>
    /// <param name="count">How many observations there are in all.</param>
    /// <param name="table">Where it holds, given where each observation does: one bit a way.</param>
    internal static bool IsPossible(ReadOnlySpan<int> observations, int count, Func<ulong[], ulong> table)
    {
        var tables = new ulong[count];
        var inWord = Math.Min(observations.Length, Sensitivity.WordVariables);
        for (var i = 0; i < inWord; i++)
            tables[observations[i]] = Sensitivity.Patterns[i];

        var passes = 1 << (observations.Length - inWord);
        for (var pass = 0; pass < passes; pass++)
        {
            for (var i = inWord; i < observations.Length; i++)
                tables[observations[i]] = (pass >> (i - inWord) & 1) == 0 ? 0 : ulong.MaxValue;
            if (table(tables) != 0)
                return true;
        }

        return false;
    }
}
