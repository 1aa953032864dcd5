using System.ComponentModel;

namespace IvigRules.Logic;

/// <summary>The rules of one indication, in the order in which they are reported.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class RuleSet
{
    /// <summary>Not for use: the setter refuses a configuration binder, which would leave quantities and lists out.</summary>
    /// <exception cref="NotSupportedException">It is set.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool RefusesBinder
    {
        get => true;
        [Obsolete(PlainBinder.Refused, error: true)]
        set => throw new NotSupportedException(PlainBinder.Refused);
    }

    /// <summary>The indication that the rules decide on.</summary>
    public required Indication Indication { get; init; }

    /// <summary>The rules of all five kinds: indications and advice, contraindications, checks, precautions.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>The rules of these kinds, in order.</summary>
    internal IEnumerable<Rule> Of(params ImmutableArray<RuleKind> kinds) => Rules.Where(rule => kinds.Contains(rule.Kind));
}
