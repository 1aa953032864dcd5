using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>A rule of this package: named by its identifier, described by its statement, tagged with its rule set.</summary>
[Tag(Tags.Ivig)]
public abstract class IvigRule : global::NRules.Fluent.Dsl.Rule
{
    private protected IvigRule()
    {
    }
}
