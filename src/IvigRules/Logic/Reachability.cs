namespace IvigRules.Logic;

/// <summary>Whether observations can turn out so that something holds: exact, by truth table, 64 ways at a time.</summary>
internal static class Reachability
{
    /// <param name="observations">The observations that may turn out either way, at most <see cref="Sensitivity.MaxUnknown"/>.</param>
    /// <param name="tables">The table of every observation, one bit a way; those of <paramref name="observations"/> are filled in here.</param>
    /// <param name="holds">Where it holds, given where each observation does.</param>
    internal static bool IsPossible(ReadOnlySpan<int> observations, ulong[] tables, Func<ulong[], ulong> holds)
    {
        var inWord = Math.Min(observations.Length, Sensitivity.WordVariables);
        for (var i = 0; i < inWord; i++)
            tables[observations[i]] = Sensitivity.Patterns[i];

        var passes = 1 << (observations.Length - inWord);
        for (var pass = 0; pass < passes; pass++)
        {
            for (var i = inWord; i < observations.Length; i++)
                tables[observations[i]] = (pass >> (i - inWord) & 1) == 0 ? 0 : ulong.MaxValue;
            if (holds(tables) != 0)
                return true;
        }

        return false;
    }
}
