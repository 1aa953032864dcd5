namespace IvigRules.Assessments;

/// <summary>One of the smallest sets of missing facts whose answers together would change the verdict to Consider.</summary>
/// <param name="Answers">The facts with their answers, in the order of the missing facts.</param>
/// <remarks>It is neither a suggestion of what to record nor a likelihood. <see cref="ToString"/> prints no patient data.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record WhatIf(ImmutableArray<WhatIfAnswer> Answers)
{
    /// <summary>The case with the first answer to each fact recorded: its verdict is Consider.</summary>
    public required PatientCase Case { get; init; }

    /// <summary>The properties that are missing, without the answers.</summary>
    public override string ToString() => string.Join(", ", Answers);
}
