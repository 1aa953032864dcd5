namespace IvigRules.Assessments;

/// <summary>The answer to a missing fact with which a criterion would let IVIG be considered: any one of the values.</summary>
/// <param name="Fact">The missing fact.</param>
/// <param name="Values">The values; the first is the default.</param>
/// <param name="Before">The words before the values, such as the outcome of the record that is completed.</param>
/// <param name="After">The words after them, such as the dates that count.</param>
/// <param name="Record">The place of the therapy record that is completed; absent for any other fact.</param>
internal sealed record PossibleAnswer(
    MissingFact Fact, ImmutableArray<PossibleValue> Values, string Before = "", string After = "", int? Record = null)
{
    private const string Separator = "; ";

    /// <summary>Whether it completes a record by something else than its outcome.</summary>
    internal bool CompletesARecord => Record is not null && Values[0].Outcome is null;

    /// <summary>The answer in words, with only these of its values.</summary>
    internal string Describe(IReadOnlyList<PossibleValue> values)
    {
        var words = string.Join(", ", values.Take(values.Count - 1).Select(value => value.Word));
        return $"{Before}{words}{(words.Length > 0 ? " or " : "")}{values[^1].Word}{After}";
    }

    /// <summary>The outcomes that every answer allows, where each is an outcome of the same therapy in the same period.</summary>
    private static ImmutableArray<PossibleValue> Common(ImmutableArray<PossibleAnswer> answers)
    {
        if (answers.Any(answer => !string.Equals(answer.After, answers[0].After, StringComparison.Ordinal)
            || answer.Values.Any(value => value.Outcome is null)))
            return [];
        return
        [
            .. answers[0].Values.Where(value => answers.All(answer => answer.Values.Any(other => other.Outcome == value.Outcome)))
                .Select(value => value with
                {
                    Record = completed =>
                    {
                        foreach (var answer in answers)
                            answer.Values.First(other => other.Outcome == value.Outcome).Record(completed);
                    },
                }),
        ];
    }

    /// <summary>All answers to one fact combined: the only one, or all of several.</summary>
    internal static PossibleAnswer Together(MissingFact fact, IEnumerable<PossibleAnswer> answers)
    {
        var distinct = answers.Select(answer => (Words: answer.Describe(answer.Values), Answer: answer))
            .DistinctBy(said => (said.Words, said.Answer.Record)).ToList();
        if (distinct is [var only])
            return only.Answer;
        if (Common([.. distinct.Select(said => said.Answer)]) is { IsEmpty: false } common)
            return distinct[0].Answer with { Values = common };
        var words = string.Join(Separator, distinct.SelectMany(said => said.Words.Split(Separator))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return new(fact, [new(words, completed => distinct.ForEach(said => said.Answer.Values[0].Record(completed)))]);
    }
}
