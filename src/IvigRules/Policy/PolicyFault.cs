namespace IvigRules.Policy;

/// <summary>What is wrong with one setting of a policy, or with one rule of a site.</summary>
/// <param name="Setting">The setting's name, or <c>siteRules.</c> and the rule's identifier.</param>
/// <param name="Problem">What is wrong with it, with the value.</param>
public sealed record PolicyFault(string Setting, string Problem);
