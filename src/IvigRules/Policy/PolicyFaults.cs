namespace IvigRules.Policy;

/// <summary>Finds what is wrong with a policy.</summary>
internal static class PolicyFaults
{
    /// <summary>A group with more levels would not be read back.</summary>
    private const int MostLevels = 10;

    /// <exception cref="InvalidPolicyException">The policy is not valid; the exception lists its faults.</exception>
    internal static void Check(IvigPolicy policy)
    {
        ImmutableArray<PolicyFault> faults = [.. Of(policy)];
        if (!faults.IsEmpty)
            throw new InvalidPolicyException(faults);
    }

    internal static IEnumerable<PolicyFault> Of(IvigPolicy policy)
    {
        if (policy.RelapseWindowDays < 0)
            yield return new("relapseWindowDays", $"{Invariant.Format(policy.RelapseWindowDays)} days is below zero");
        if (policy.WeightRecentDays < 0)
            yield return new("weightRecentDays", $"{Invariant.Format(policy.WeightRecentDays)} days is below zero");
        if (policy.AdultAge is < 1 or > 130)
            yield return new("adultAge", $"{Invariant.Format(policy.AdultAge)} years is not between 1 and 130");
        if (policy.ThrombosisAge < 0)
            yield return new("thrombosisAge", $"{Invariant.Format(policy.ThrombosisAge)} years is below zero");
        if (policy.RenalRiskAge < 0)
            yield return new("renalRiskAge", $"{Invariant.Format(policy.RenalRiskAge)} years is below zero");
        if (policy.LowFiltrationRate <= 0 || !Invariant.IsReadable(policy.LowFiltrationRate))
            yield return new("lowFiltrationRate",
                $"{Invariant.Format(policy.LowFiltrationRate)} is not a number above zero with at most 12 significant digits");
        if (policy.FeverBound <= BodyTemperature.FromCelsius(35) || policy.FeverBound >= BodyTemperature.FromCelsius(42))
            yield return new("feverBound", $"{policy.FeverBound} is not between 35 and 42 Cel");
        if (policy.IgaDeficiencyThreshold == default)
            yield return new("igaDeficiencyThreshold", "0 g/L would never find a deficiency");
        if (policy.LightestPlausibleWeight == default)
            yield return new("lightestPlausibleWeight", "0 kg is no weight");
        if (policy.LightestPlausibleWeight > policy.HeaviestPlausibleWeight)
            yield return new("lightestPlausibleWeight",
                $"{policy.LightestPlausibleWeight} is above heaviestPlausibleWeight, {policy.HeaviestPlausibleWeight}");

        foreach (var fault in DosingFaults.Of(policy))
            yield return fault;

        var groups = new[] { Group("diseaseModifyingTherapies", policy.DiseaseModifyingTherapies, Therapy.DiseaseModifyingTherapies),
            Group("nmoFirstLine", policy.NmoFirstLine, Therapy.NmoFirstLine) };
        foreach (var fault in groups.SelectMany(faults => faults))
            yield return fault;
        if (groups.Any(faults => faults.Count > 0))
            yield break;
        foreach (var fault in TherapyNameFaults.Of(policy))
            yield return fault;
        if (TherapyHierarchy.CycleIn(policy) is { } cyclic)
        {
            var onlyOne = policy with { NmoFirstLine = IvigPolicy.Default.NmoFirstLine };
            yield return new(TherapyHierarchy.CycleIn(onlyOne) is null ? "nmoFirstLine" : "diseaseModifyingTherapies",
                $"'{cyclic}' would lie beneath itself, taking all groups together");
        }
    }

    private static List<PolicyFault> Group(string setting, TherapyGroup group, Therapy name)
    {
        if (group is null || group.Therapy.IsDefault)
            return [new(setting, "there is no group")];
        if (IsDeeper(group, MostLevels))
            return [new(setting, $"the group has more than {Invariant.Digits(MostLevels)} levels")];
        List<PolicyFault> faults = [];
        if (TherapyNames.CanonicalOf(group.Therapy) != name)
            faults.Add(new(setting, $"the group is called '{group.Therapy.Id}', not '{name.Id}'"));
        if (group.Members.IsDefaultOrEmpty)
            faults.Add(new(setting, "the group is empty"));
        if (HasGap(group))
            return [.. faults, new(setting, "a member is missing")];
        if (group.Everything().Any(member => member.Therapy.IsDefault))
            return [.. faults, new(setting, "a member has no identifier")];
        foreach (var twice in group.Everything().GroupBy(member => TherapyNames.CanonicalOf(member.Therapy).Id, NameComparer.Instance)
            .Where(members => members.Skip(1).Any()))
            faults.Add(new(setting, $"'{twice.Key}' is a member more than once, or beneath itself"));
        return faults;
    }

    private static bool IsDeeper(TherapyGroup group, int levels) =>
        levels == 0 || group.Members.OrEmpty().Any(member => member is not null && IsDeeper(member, levels - 1));

    private static bool HasGap(TherapyGroup group) => group.Members.OrEmpty().Any(member => member is null || HasGap(member));
}
