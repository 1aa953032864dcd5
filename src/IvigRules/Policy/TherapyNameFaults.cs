namespace IvigRules.Policy;

/// <summary>Finds what is wrong with the therapy names of a policy. The library's own names keep their meaning.</summary>
internal static class TherapyNameFaults
{
    /// <param name="policy">A policy whose groups have no faults.</param>
    internal static IEnumerable<PolicyFault> Of(IvigPolicy policy) => [.. AddedNames(policy), .. WithoutBearing(policy)];

    private static IEnumerable<PolicyFault> AddedNames(IvigPolicy policy)
    {
        var known = TherapyHierarchy.Parents(policy);
        var seen = new HashSet<string>(NameComparer.Instance);
        for (var i = 0; i < policy.TherapyNames.Length; i++)
        {
            var setting = $"therapyNames[{Invariant.Digits(i)}]";
            if (policy.TherapyNames[i] is not { } added || added.Therapy.IsDefault)
                yield return new(setting, "a name or its therapy is missing");
            else if (CaseFaults.OfText("name", added.Name) is { } fault)
                yield return new(setting, $"its name is {fault.Problem}");
            else if (TherapyNames.Has(added.Name) || known.ContainsKey(added.Name))
                yield return new(setting, $"'{added.Name}' is a name already: of '{TherapyNames.CanonicalOf(new(added.Name)).Id}'");
            else if (!known.ContainsKey(TherapyNames.CanonicalOf(added.Therapy).Id))
                yield return new(setting, $"'{added.Therapy.Id}' is no therapy of the table and of no group of the policy");
            else if (!seen.Add(added.Name))
                yield return new(setting, $"'{added.Name}' is there twice");
        }
    }

    private static IEnumerable<PolicyFault> WithoutBearing(IvigPolicy policy)
    {
        var known = TherapyHierarchy.Parents(policy);
        var seen = new HashSet<Therapy>();
        for (var i = 0; i < policy.TherapiesWithoutBearing.Length; i++)
        {
            var setting = $"therapiesWithoutBearing[{Invariant.Digits(i)}]";
            var therapy = policy.TherapiesWithoutBearing[i];
            if (therapy.IsDefault)
                yield return new(setting, "a therapy needs an identifier");
            else if (TherapyNames.Has(therapy.Id) || known.ContainsKey(therapy.Id)
                || policy.TherapyNames.Any(added => NameComparer.AreSame(added?.Name, therapy.Id)))
                yield return new(setting, $"'{therapy.Id}' is a therapy that the rules may read");
            else if (!seen.Add(therapy))
                yield return new(setting, $"'{therapy.Id}' is there twice");
        }
    }
}
