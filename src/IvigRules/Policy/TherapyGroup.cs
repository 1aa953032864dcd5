namespace IvigRules.Policy;

/// <summary>A single therapy, or a group with its members.</summary>
/// <param name="Therapy">The therapy or group.</param>
/// <param name="Members">The direct members; empty for a single therapy.</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record TherapyGroup(Therapy Therapy, ImmutableArray<TherapyGroup> Members)
{
    /// <summary>A group with its members, each a single therapy or a group.</summary>
    public static TherapyGroup Of(Therapy therapy, params ReadOnlySpan<TherapyGroup> members) => new(therapy, [.. members]);

    /// <summary>A group with its members, each a single therapy or a group.</summary>
    /// <exception cref="ArgumentException">The identifier is empty or too long.</exception>
    public static TherapyGroup Of(string id, params ReadOnlySpan<TherapyGroup> members) => Of(new Therapy(id), members);

    /// <summary>A single therapy.</summary>
    /// <exception cref="ArgumentException">The identifier is empty or too long.</exception>
    public static implicit operator TherapyGroup(string id) => new(new Therapy(id), []);

    /// <summary>This group and everything beneath it, parents before members.</summary>
    internal IEnumerable<TherapyGroup> Everything() => Members.OrEmpty().SelectMany(member => member.Everything()).Prepend(this);
}
