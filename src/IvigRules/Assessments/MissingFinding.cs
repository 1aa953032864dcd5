namespace IvigRules.Assessments;

/// <summary>A missing fact that could still change the verdict, and the rules that ask for it.</summary>
/// <param name="Fact">The property to record, and its subject.</param>
/// <param name="Rules">The rules that ask for it.</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record MissingFinding(MissingFact Fact, ImmutableArray<string> Rules)
{
    /// <summary>The property to record and its subject; there is no patient data in them.</summary>
    public override string ToString() => Fact.ToString();
}
