using System.Text.Json.Serialization;

namespace IvigRules.Oracle.Rules;

/// <summary>A therapy or a group of therapies: an identifier with optional members.</summary>
[JsonConverter(typeof(GroupConverter))]
internal sealed class Group
{
    public Group(string id, params Group[] members)
    {
        Id = id;
        Members = members;
        SelfAndBeneath = members.SelectMany(member => member.SelfAndBeneath).Prepend(id).ToHashSet(StringComparer.Ordinal);
        PathsToLeaves = members.Length == 0
            ? [[this]]
            : [.. members.SelectMany(member => member.PathsToLeaves).Select(path => path.Prepend(this).ToList())];
    }

    public string Id { get; }

    public IReadOnlyList<Group> Members { get; }

    public HashSet<string> SelfAndBeneath { get; }

    /// <summary>The ways from this group down to each leaf, the group first and the leaf last.</summary>
    public List<List<Group>> PathsToLeaves { get; }

    public static Group Of(string id, params string[] members) => new(id, [.. members.Select(member => new Group(member))]);
}
