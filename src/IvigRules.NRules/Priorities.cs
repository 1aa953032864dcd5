namespace IvigRules.NRules;

/// <summary>The order of firing: each layer after the one that it reads, and all before a host's rules of priority 0.</summary>
internal static class Priorities
{
    internal const int Derivation = 1_040;
    internal const int Chart = 1_030;
    internal const int Contraindication = 1_022;
    internal const int Finding = 1_020;
    internal const int Verdict = 1_010;
    internal const int Problem = 1_000;
}
