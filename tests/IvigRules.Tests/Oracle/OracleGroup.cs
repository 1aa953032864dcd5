namespace IvigRules.Tests.Oracle;

/// <summary>A therapy or a group of therapies: an identifier with optional members.</summary>
internal sealed class OracleGroup
{
    public OracleGroup(string id, params OracleGroup[] members)
    {
        Id = id;
        Members = members;
        SelfAndBeneath = members.SelectMany(member => member.SelfAndBeneath).Prepend(id).ToHashSet(StringComparer.Ordinal);
        PathsToLeaves = members.Length == 0
            ? [[this]]
            : [.. members.SelectMany(member => member.PathsToLeaves).Select(path => path.Prepend(this).ToList())];
    }

    public string Id { get; }

    public IReadOnlyList<OracleGroup> Members { get; }

    public HashSet<string> SelfAndBeneath { get; }

    /// <summary>The ways from this group down to each leaf, the group first and the leaf last.</summary>
    public List<List<OracleGroup>> PathsToLeaves { get; }

    public static OracleGroup Of(string id, params string[] members) => new(id, [.. members.Select(member => new OracleGroup(member))]);
}
