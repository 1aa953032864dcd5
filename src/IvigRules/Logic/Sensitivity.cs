namespace IvigRules.Logic;

/// <summary>Finds the unknown leaves that could still change a verdict under some assignment of the others.</summary>
/// <remarks>
/// Exact, by truth table: six unknown leaves have 64 assignments, one bit each in a machine word, so one bitwise pass evaluates a rule
/// under all of them. Each leaf beyond six doubles the number of passes.
/// </remarks>
internal static class Sensitivity
{
    /// <summary>The maximum number of leaves in the indications and contraindications of one rule set.</summary>
    internal const int MaxLeaves = 20;

    private const int LeavesInAWord = 6;

    /// <summary>The truth tables of six unknown leaves.</summary>
    private static ReadOnlySpan<ulong> Patterns =>
    [
        0xAAAA_AAAA_AAAA_AAAA, 0xCCCC_CCCC_CCCC_CCCC, 0xF0F0_F0F0_F0F0_F0F0,
        0xFF00_FF00_FF00_FF00, 0xFFFF_0000_FFFF_0000, 0xFFFF_FFFF_0000_0000,
    ];

    /// <summary>Fills <paramref name="pivotal"/>, <see cref="MaxLeaves"/> long, with these leaves, and returns their count.</summary>
    internal static int Pivotal(CompiledRuleSet rules, RuleTruths ruleTruths, LazyTruths truths, Span<int> pivotal)
    {
        Span<int> unknown = stackalloc int[MaxLeaves];
        var count = 0;
        Span<ulong> tables = stackalloc ulong[rules.All is [.., var last] ? last + 1 : 0];
        var open = rules.Open(ruleTruths);
        foreach (var leaf in rules.Deciding)
        {
            if ((rules.Readers(leaf) & open) == 0)
                continue;
            var truth = truths[leaf];
            if (truth == Truth.Unknown)
                unknown[count++] = leaf;
            tables[leaf] = truth == Truth.Met ? ulong.MaxValue : 0;
        }

        var found = 0;
        for (var i = 0; i < count; i++)
        {
            // The leaf in question takes the first place; the others take the rest.
            (unknown[0], unknown[i]) = (unknown[i], unknown[0]);
            if (Matters(rules, ruleTruths, unknown[..count], tables))
                pivotal[found++] = unknown[0];
            (unknown[0], unknown[i]) = (unknown[i], unknown[0]);
        }

        return found;
    }

    /// <summary>Whether the two answers to the first unknown leaf give different verdicts under some answers to the others.</summary>
    private static bool Matters(CompiledRuleSet rules, RuleTruths truths, ReadOnlySpan<int> unknown, Span<ulong> tables)
    {
        var inWord = Math.Min(unknown.Length, LeavesInAWord);
        for (var i = 0; i < inWord; i++)
            tables[unknown[i]] = Patterns[i];

        var passes = 1 << (unknown.Length - inWord);
        for (var pass = 0; pass < passes; pass++)
        {
            for (var i = inWord; i < unknown.Length; i++)
                tables[unknown[i]] = (pass >> (i - inWord) & 1) == 0 ? 0 : ulong.MaxValue;
            var (consider, contraindicated) = rules.Tabulate(truths, tables);
            var possible = Possible(rules, unknown, tables);

            // Neighbouring bits are the two answers to the first leaf, all others alike.
            var differs = ((consider >> 1) ^ consider) | ((contraindicated >> 1) ^ contraindicated);
            if ((differs & possible & possible >> 1 & ~Patterns[0]) != 0)
                return true;
        }

        return false;
    }

    /// <summary>The assignments in which no leaf is Met without those that it implies.</summary>
    private static ulong Possible(CompiledRuleSet rules, ReadOnlySpan<int> unknown, ReadOnlySpan<ulong> tables)
    {
        var possible = ulong.MaxValue;
        foreach (var (leaf, implied) in rules.Implications)
        {
            if (unknown.Contains(leaf) && unknown.Contains(implied))
                possible &= ~tables[leaf] | tables[implied];
        }

        return possible;
    }
}
