namespace IvigRules;

/// <summary>Which unknown observations could still change a verdict, however the other unknown ones turn out.</summary>
/// <remarks>
/// Exact, by truth table: six unknown observations span 64 ways to turn out, which is one machine word, so a whole rule is one
/// bitwise pass. Each observation beyond six doubles the number of passes.
/// </remarks>
internal static class Sensitivity
{
    /// <summary>The most unknown observations one indication may have; more are refused when rules are built.</summary>
    internal const int MaxUnknown = 20;

    internal const int WordVariables = 6;

    /// <summary>Six observations that turn out in 64 ways, one bit a way.</summary>
    internal static ReadOnlySpan<ulong> Patterns =>
    [
        0xAAAA_AAAA_AAAA_AAAA, 0xCCCC_CCCC_CCCC_CCCC, 0xF0F0_F0F0_F0F0_F0F0,
        0xFF00_FF00_FF00_FF00, 0xFFFF_0000_FFFF_0000, 0xFFFF_FFFF_0000_0000,
    ];

    /// <summary>Fills <paramref name="pivotal"/> with the numbers of the observations that could; returns how many there are.</summary>
    internal static int Pivotal(BoundRuleSet rules, ReadOnlySpan<Truth> observed, Span<int> pivotal)
    {
        Span<int> unknown = stackalloc int[MaxUnknown];
        var count = 0;
        foreach (var number in rules.Deciding)
        {
            if (observed[number] == Truth.Unknown)
                unknown[count++] = number;
        }

        Span<ulong> tables = stackalloc ulong[observed.Length];
        for (var i = 0; i < observed.Length; i++)
            tables[i] = observed[i] == Truth.Met ? ulong.MaxValue : 0;

        var found = 0;
        for (var i = 0; i < count; i++)
        {
            // The one in question takes the first place; the others take the rest.
            (unknown[0], unknown[i]) = (unknown[i], unknown[0]);
            if (Matters(rules, unknown[..count], tables))
                pivotal[found++] = unknown[0];
            (unknown[0], unknown[i]) = (unknown[i], unknown[0]);
        }

        return found;
    }

    private static bool Matters(BoundRuleSet rules, ReadOnlySpan<int> unknown, Span<ulong> tables)
    {
        var inWord = Math.Min(unknown.Length, WordVariables);
        for (var i = 0; i < inWord; i++)
            tables[unknown[i]] = Patterns[i];

        var passes = 1 << (unknown.Length - inWord);
        for (var pass = 0; pass < passes; pass++)
        {
            for (var i = inWord; i < unknown.Length; i++)
                tables[unknown[i]] = (pass >> (i - inWord) & 1) == 0 ? 0 : ulong.MaxValue;

            var (consider, contraindicated) = rules.Tabulate(tables);
            // In the first pattern, neighbouring bits are the two answers to the observation in question.
            const ulong no = 0x5555_5555_5555_5555;
            if ((((consider >> 1) ^ consider) & no) != 0 || (((contraindicated >> 1) ^ contraindicated) & no) != 0)
                return true;
        }

        return false;
    }
}
