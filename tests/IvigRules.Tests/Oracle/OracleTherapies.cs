using System.Runtime.CompilerServices;

namespace IvigRules.Tests.Oracle;

/// <summary>The known therapies: which lie beneath and above which, under one policy.</summary>
internal sealed class OracleTherapies
{
    private static readonly ConditionalWeakTable<OraclePolicy, OracleTherapies> Known = [];

    private static readonly OracleGroup Corticosteroids = new(
        "corticosteroids",
        OracleGroup.Of("intravenous-corticosteroids", "intravenous-methylprednisolone"));

    private readonly List<OracleGroup> _nodes = [];

    private readonly Dictionary<string, HashSet<string>> _onOrBeneath = new(StringComparer.Ordinal);

    private readonly Dictionary<string, HashSet<string>> _above = new(StringComparer.Ordinal);

    private OracleTherapies(OraclePolicy policy)
    {
        foreach (OracleGroup tree in new[] { Corticosteroids, policy.DiseaseModifyingTherapies, policy.NmoFirstLine })
        {
            AddNodes(tree);
        }

        foreach (string id in _nodes.Select(node => node.Id).Distinct(StringComparer.Ordinal))
        {
            _onOrBeneath[id] = _nodes.Where(n => Same(n.Id, id)).SelectMany(n => n.SelfAndBeneath).ToHashSet(StringComparer.Ordinal);
            _above[id] = _nodes.Where(n => !Same(n.Id, id) && n.SelfAndBeneath.Contains(id)).Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        }
    }

    public static OracleTherapies Of(OraclePolicy policy) => Known.GetValue(policy, p => new OracleTherapies(p));

    public bool OnOrBeneath(string id, string therapy) =>
        _onOrBeneath.TryGetValue(therapy, out HashSet<string>? set) ? set.Contains(id) : Same(id, therapy);

    public bool Above(string id, string therapy) => _above.TryGetValue(therapy, out HashSet<string>? set) && set.Contains(id);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private void AddNodes(OracleGroup tree)
    {
        _nodes.Add(tree);
        foreach (OracleGroup member in tree.Members)
        {
            AddNodes(member);
        }
    }
}
