namespace IvigRules.Policy;

/// <summary>The therapies of one policy and their groups: identifiers are looked up once and compared by number after that.</summary>
internal sealed class TherapyHierarchy
{
    /// <summary>The number of a therapy whose name is not understood: neither the table nor a group of the policy has it.</summary>
    internal const int Unknown = -1;

    private readonly Dictionary<string, int> _numbers;

    // The same by ordinal: most records are spelled as the policy spells them, and this is several times as fast.
    private readonly Dictionary<string, int> _asSpelled;
    private readonly Therapy[] _therapies;
    private readonly bool[][] _within;

    internal TherapyHierarchy(IvigPolicy policy)
    {
        Policy = policy;
        var parents = Parents(policy);
        string[] ids = [.. parents.Keys];
        _numbers = ids.Select((id, number) => KeyValuePair.Create(id, number)).ToDictionary(NameComparer.Instance);
        _therapies = [.. ids.Select(id => new Therapy(id))];
        _within = new bool[parents.Count][];
        foreach (var id in ids)
        {
            var number = _numbers[id];
            _within[number] = new bool[parents.Count];
            MarkUpwards(id);

            void MarkUpwards(string from)
            {
                _within[number][_numbers[from]] = true;
                foreach (var parent in parents[from])
                    MarkUpwards(parent);
            }
        }

        foreach (var (name, id) in TherapyNames.In(policy))
            _numbers.TryAdd(name, _numbers[id]);
        _asSpelled = new(_numbers, StringComparer.Ordinal);
    }

    internal IvigPolicy Policy { get; }

    /// <summary>The number of therapies, which are numbered from 0.</summary>
    internal int Count => _within.Length;

    /// <summary>The number of a therapy, or <see cref="Unknown"/>.</summary>
    internal int NumberOf(Therapy therapy) =>
        _asSpelled.TryGetValue(therapy.Id, out var number) ? number : _numbers.GetValueOrDefault(therapy.Id, Unknown);

    /// <summary>A therapy by its number and its canonical name; one whose name is not understood, as it is.</summary>
    internal (int Number, Therapy Therapy) Resolve(Therapy therapy) =>
        NumberOf(therapy) is var number and not Unknown ? (number, _therapies[number]) : (Unknown, therapy);

    /// <summary>The relation of every therapy, by number, to this one.</summary>
    internal TherapyRelation[] RelationsTo(Therapy therapy)
    {
        var number = NumberOf(therapy);
        var relations = new TherapyRelation[_within.Length];
        for (var other = 0; other < relations.Length; other++)
        {
            relations[other] = number == Unknown ? TherapyRelation.None
                : _within[other][number] ? TherapyRelation.Within
                : _within[number][other] ? TherapyRelation.Above
                : Array.Exists(_within, above => above[number] && above[other]) ? TherapyRelation.Sharing
                : TherapyRelation.None;
        }

        return relations;
    }

    /// <summary>A therapy that lies beneath itself when all groups are combined, or null.</summary>
    internal static string? CycleIn(IvigPolicy policy)
    {
        var parents = Parents(policy);
        return parents.Keys.Order(StringComparer.Ordinal).FirstOrDefault(id => Reaches(id, id, []));

        bool Reaches(string from, string to, HashSet<string> seen) => parents[from].Any(parent =>
            NameComparer.AreSame(parent, to) || (seen.Add(parent) && Reaches(parent, to, seen)));
    }

    /// <summary>Each therapy and group of a policy with the groups that it is a direct member of.</summary>
    internal static Dictionary<string, HashSet<string>> Parents(IvigPolicy policy)
    {
        var parents = new Dictionary<string, HashSet<string>>(NameComparer.Instance);
        foreach (var row in TherapyNames.All)
        {
            // The policy says what lies beneath its two groups.
            var above = row.Beneath.Where(group => !IsOfPolicy(group));
            parents.Add(row.Id, new(above, NameComparer.Instance));
        }

        Add(policy.DiseaseModifyingTherapies, parent: null);
        Add(policy.NmoFirstLine, parent: null);
        return parents;

        static bool IsOfPolicy(string group) => NameComparer.AreSame(group, Therapy.DiseaseModifyingTherapies.Id)
            || NameComparer.AreSame(group, Therapy.NmoFirstLine.Id);

        void Add(TherapyGroup group, string? parent)
        {
            var id = TherapyNames.CanonicalOf(group.Therapy).Id;
            if (!parents.TryGetValue(id, out var above))
                parents.Add(id, above = new(NameComparer.Instance));
            if (parent is not null)
                above.Add(parent);
            foreach (var member in group.Members.OrEmpty())
                Add(member, id);
        }
    }
}
