using IvigRules.Assessments;

namespace IvigRules.Logic;

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
    internal static int Pivotal(CompiledRuleSet rules, CaseEvaluation evaluation, RuleTruths truths, Span<int> pivotal)
    {
        Span<int> unknown = stackalloc int[MaxUnknown];
        var count = 0;
        Span<ulong> tables = stackalloc ulong[evaluation.Rules.Observations.Length];
        var open = rules.Open(truths);
        foreach (var number in rules.Deciding)
        {
            if ((rules.Readers(number) & open) == 0)
                continue;
            var truth = evaluation[number];
            if (truth == Truth.Unknown)
                unknown[count++] = number;
            tables[number] = truth == Truth.Met ? ulong.MaxValue : 0;
        }

        var found = 0;
        if (count <= WordVariables)
        {
            for (var i = 0; i < count; i++)
                tables[unknown[i]] = Patterns[i];
            var decided = rules.Tabulate(truths, tables);
            for (var i = 0; i < count; i++)
            {
                if (Dependence(decided, i) != 0)
                    pivotal[found++] = unknown[i];
            }

            return found;
        }

        var known = tables.ToArray();
        for (var i = 0; i < count; i++)
        {
            // The one in question takes the first place; the others take the rest.
            (unknown[0], unknown[i]) = (unknown[i], unknown[0]);
            if (Matters(rules, truths, unknown[..count], known))
                pivotal[found++] = unknown[0];
            (unknown[0], unknown[i]) = (unknown[i], unknown[0]);
        }

        return found;
    }

    /// <summary>Whether the first of more unknown observations than one word spans could change the decision.</summary>
    private static bool Matters(CompiledRuleSet rules, RuleTruths truths, ReadOnlySpan<int> unknown, ulong[] tables) =>
        Reachability.IsPossible(unknown, tables, all => Dependence(rules.Tabulate(truths, all), 0));

    /// <summary>Where a decision depends on the observation at a place: bits that far apart are its two answers, all others alike.</summary>
    private static ulong Dependence((ulong Consider, ulong Contraindicated) decided, int place)
    {
        var distance = 1 << place;
        return (((decided.Consider >> distance) ^ decided.Consider) | ((decided.Contraindicated >> distance) ^ decided.Contraindicated)) & ~Patterns[place];
    }
}
