using IvigRules.Policy;

namespace IvigRules.Criteria;

/// <summary>The members of a therapy group in one row: the group itself, then each member followed by its own members.</summary>
internal sealed class GroupMembers
{
    internal const int None = -1;

    private readonly Therapy[] _members;
    private readonly int[] _parents;
    private readonly int[] _ends;
    private readonly int[] _placeOf;

    internal GroupMembers(TherapyGroup group, TherapyHierarchy therapies)
    {
        var everything = group.Everything().ToList();
        var placeOf = everything.Select((member, place) => (member.Therapy, place))
            .ToDictionary(member => member.Therapy, member => member.place);
        _members = [.. everything.Select(member => member.Therapy)];
        _parents = new int[_members.Length];
        Array.Fill(_parents, None);
        _ends = new int[_members.Length];
        for (var place = 0; place < _members.Length; place++)
        {
            _ends[place] = place + everything[place].Everything().Count();
            foreach (var member in everything[place].Members.OrEmpty())
                _parents[placeOf[member.Therapy]] = place;
        }

        _placeOf = new int[therapies.Count];
        Array.Fill(_placeOf, None);
        foreach (var (therapy, place) in placeOf)
            _placeOf[therapies.NumberOf(therapy)] = place;
    }

    internal int Count => _members.Length;

    internal Therapy this[int place] => _members[place];

    internal int PlaceOf(int number) => _placeOf[number];

    internal int ParentOf(int place) => _parents[place];

    /// <summary>The place after the member and everything beneath it.</summary>
    internal int EndOf(int place) => _ends[place];

    internal bool IsSingle(int place) => _ends[place] == place + 1;
}
