namespace IvigRules.Knowledge;

/// <summary>The rule sets of the library.</summary>
public static class RuleSets
{
    /// <summary>One rule set for each indication, in the order in which they are reported.</summary>
    public static ImmutableArray<RuleSet> All { get; } =
        [AcuteMsRelapse.Rules, MsRelapsePrevention.Rules, AcuteNmoRelapse.Rules, NmoRelapsePrevention.Rules, NatalizumabPmlIris.Rules];
}
