using System.Collections.Immutable;
using IvigRules.Evidence;

namespace IvigRules.Knowledge;

/// <summary>What is said before or after an infusion, beside the rules: an id, the sentence, and what it rests on.</summary>
internal sealed record Statement(string Id, string Text, ImmutableArray<Citation> Evidence)
{
    /// <summary>Every one of them.</summary>
    internal static IEnumerable<Statement> All => [.. PreTreatment.Checks, .. Precautions.Sentences, .. AdverseReactions.Sentences];
}
