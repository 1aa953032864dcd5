namespace IvigRules.Assessments;

/// <summary>A missing fact with the answer that would help to change the verdict.</summary>
/// <param name="Fact">The property to record, and its subject.</param>
/// <param name="Answer">
/// The answer, spelled as in the case. Alternatives are joined by <c>or</c>; <c>or later</c> and <c>or earlier</c> after a date mean
/// every such day. For a therapy that is already recorded, its outcome comes first.
/// </param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record WhatIfAnswer(MissingFact Fact, string Answer)
{
    /// <summary>The property that is missing, without its subject and the answer.</summary>
    public override string ToString() => Fact.Fact;
}
