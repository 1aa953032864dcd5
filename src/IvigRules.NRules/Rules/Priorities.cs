namespace IvigRules.NRules;

/// <summary>When the rules fire: each layer after all of the one it reads, and all of them before a host's rules of ordinary priority, 0.</summary>
internal static class Priorities
{
    internal const int Derivation = 1_040;
    internal const int Chart = 1_030;
    internal const int Contraindication = 1_022;
    internal const int Indication = 1_021;
    internal const int Advice = 1_020;
    internal const int Verdict = 1_010;
}
