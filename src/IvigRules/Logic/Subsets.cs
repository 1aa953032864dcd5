using System.Collections.Immutable;

namespace IvigRules;

/// <summary>The identifiers of any part of a list, in the order of the list: bit <c>i</c> stands for the item at place <c>i</c>.</summary>
internal sealed class Subsets
{
    /// <summary>The longest list.</summary>
    internal const int MaxItems = 32;

    // Up to this length every subset is kept once it was asked for, so that asking again allocates nothing.
    private const int MaxKept = 8;

    private readonly ImmutableArray<string> _ids;
    private readonly ImmutableArray<string>[] _kept;

    internal Subsets(ImmutableArray<string> ids)
    {
        _ids = ids;
        _kept = ids.Length <= MaxKept ? new ImmutableArray<string>[1 << ids.Length] : [];
    }

    internal ImmutableArray<string> this[uint subset]
    {
        get
        {
            if (subset >= _kept.Length)
                return Make(subset);
            if (_kept[subset].IsDefault)
                _kept[subset] = Make(subset);
            return _kept[subset];
        }
    }

    private ImmutableArray<string> Make(uint subset) => [.. _ids.Where((_, place) => (subset >> place & 1) != 0)];
}
