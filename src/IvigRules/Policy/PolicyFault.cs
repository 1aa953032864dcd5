namespace IvigRules.Policy;

/// <summary>A fault of one setting of a policy, or of one rule of a site.</summary>
/// <param name="Setting">The setting's name, or <c>siteRules.</c> and the rule's identifier.</param>
/// <param name="Problem">The problem, with the value.</param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record PolicyFault(string Setting, string Problem)
{
    /// <summary>The setting and the problem as one line, fit for a log: control characters and hidden ones are shown.</summary>
    public override string ToString() => Characters.OneLine($"{Setting}: {Problem}");
}
