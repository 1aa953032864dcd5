using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>MS-02: advice while methylprednisolone is being given.</summary>
[Name("MS-02")]
[Description("Adding IVIG to methylprednisolone that is still being given was not superior to methylprednisolone alone.")]
[Tag(IvigRuleSets.Relapse)]
[Tag("acute-ms-relapse")]
public sealed class NotAddedToMethylprednisolone : FindingRule;
