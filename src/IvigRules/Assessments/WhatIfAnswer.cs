namespace IvigRules.Assessments;

/// <summary>A missing fact with the answer that would help to change the verdict.</summary>
/// <param name="Fact">The property to record, and its subject.</param>
/// <param name="Answer">
/// What it would have to be, spelled as in the case; where several answers do, they are joined by <c>or</c>, and a date says on which side
/// of it all days do. Of a therapy that is recorded already, its outcome stands first.
/// </param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed record WhatIfAnswer(MissingFact Fact, string Answer)
{
    /// <summary>The property that is missing, without its subject and the answer.</summary>
    public override string ToString() => Fact.Fact;
}
