using System.Collections.Immutable;
using IvigRules.Knowledge;
using IvigRules.Logic;
using IvigRules.Orders;

namespace IvigRules.Criteria;

/// <summary>How a missing fact would have to be answered for an observation to let IVIG be considered: any one of the ways.</summary>
/// <param name="Fact">The missing fact.</param>
/// <param name="Ways">The answers; the first is the plain one.</param>
/// <param name="Before">What stands before the answers, such as the outcome of the record that is completed.</param>
/// <param name="After">What stands after them, such as the dates that count.</param>
/// <param name="Record">The place of the therapy record that is completed; <see cref="NoRecord"/> for any other fact.</param>
internal sealed record Offer(MissingFact Fact, ImmutableArray<Way> Ways, string Before = "", string After = "", int Record = Offer.NoRecord)
{
    internal const int NoRecord = -1;

    /// <summary>The answer in words, with only these ways of giving it.</summary>
    internal string Say(ImmutableArray<Way> ways)
    {
        var words = string.Join(", ", ways.Take(ways.Length - 1).Select(way => way.Word));
        return $"{Before}{words}{(words.Length > 0 ? " or " : "")}{ways[^1].Word}{After}";
    }

    /// <summary>All offers on one fact as one: the one that is made, or every one of several.</summary>
    internal static Offer Together(MissingFact fact, IEnumerable<Offer> offers)
    {
        List<(string Statement, Offer Offer)> distinct = [.. offers.Select(offer => (Statement: offer.Say(offer.Ways), Offer: offer)).DistinctBy(said => (said.Statement, said.Offer.Record))];
        if (distinct is [var only])
            return only.Offer;
        var says = string.Join("; ", distinct.Select(said => said.Statement).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return new Offer(fact, [new Way(says, edit => distinct.ForEach(said => said.Offer.Ways[0].Record(edit)))]);
    }
}
