using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>MS-02: advice while a relapse is active.</summary>
[Name("MS-02")]
[Description("Adding IVIG to intravenous methylprednisolone was not superior to methylprednisolone alone.")]
[Tag(IvigRuleSets.Relapse)]
[Tag("acute-ms-relapse")]
public sealed class NotAddedToMethylprednisolone : FindingRule;
