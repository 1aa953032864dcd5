namespace IvigRules.Oracle.Rules;

/// <summary>The known therapies: which lie beneath and above which, under one policy.</summary>
internal sealed class TherapyTree
{
    private static readonly Group Corticosteroids = new(
        "corticosteroids",
        Group.Of("intravenous-corticosteroids", "intravenous-methylprednisolone", "intravenous-dexamethasone"),
        Group.Of("methylprednisolone", "intravenous-methylprednisolone", "oral-methylprednisolone"),
        Group.Of("prednisone"),
        Group.Of("prednisolone"),
        Group.Of("dexamethasone", "intravenous-dexamethasone"));

    private readonly List<Group> _nodes = [];

    private readonly Dictionary<string, HashSet<string>> _onOrBeneath = new(StringComparer.Ordinal);

    private readonly Dictionary<string, HashSet<string>> _above = new(StringComparer.Ordinal);

    public TherapyTree(Policy policy)
    {
        foreach (Group tree in new[] { Corticosteroids, policy.DiseaseModifyingTherapies, policy.NmoFirstLine })
        {
            AddNodes(tree);
        }

        foreach (string id in _nodes.Select(node => node.Id).Distinct(StringComparer.Ordinal))
        {
            _onOrBeneath[id] = [.. _nodes.Where(n => Same(n.Id, id)).SelectMany(n => n.SelfAndBeneath)];
            _above[id] = [.. _nodes.Where(n => !Same(n.Id, id) && n.SelfAndBeneath.Contains(id)).Select(n => n.Id)];
        }
    }

    public bool OnOrBeneath(string id, string therapy) =>
        _onOrBeneath.TryGetValue(therapy, out HashSet<string>? set) ? set.Contains(id) : Same(id, therapy);

    public bool Above(string id, string therapy) => _above.TryGetValue(therapy, out HashSet<string>? set) && set.Contains(id);

    public bool Shares(string id, string therapy) =>
        _onOrBeneath.TryGetValue(therapy, out HashSet<string>? its) && _onOrBeneath.TryGetValue(id, out HashSet<string>? others) && its.Overlaps(others);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);

    private void AddNodes(Group tree)
    {
        _nodes.Add(tree);
        foreach (Group member in tree.Members)
        {
            AddNodes(member);
        }
    }
}
