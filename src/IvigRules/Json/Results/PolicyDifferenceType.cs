using IvigRules.Policy;

namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="PolicyDifference"/>.</summary>
internal sealed class PolicyDifferenceType() : ObjectType<PolicyDifferenceType.Draft, PolicyDifference>(
    Required("setting", new AnyTextType(), (ref draft, value) => draft.Setting = value, document => document.Setting),
    Required("value", new AnyTextType(), (ref draft, value) => draft.Value = value, document => document.Value),
    Required("default", new AnyTextType(), (ref draft, value) => draft.Default = value, document => document.Default))
{
    protected override PolicyDifference Finish(in Draft draft) => new(draft.Setting, draft.Value, draft.Default);

    internal struct Draft
    {
        internal string Setting;
        internal string Value;
        internal string Default;
    }
}
