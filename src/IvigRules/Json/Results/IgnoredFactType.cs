using IvigRules.Assessments;

namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="IgnoredFact"/>.</summary>
internal sealed class IgnoredFactType() : ObjectType<IgnoredFactType.Draft, IgnoredFact>(
    Required("fact", new AnyTextType(), (ref draft, value) => draft.Fact = value, document => document.Fact),
    Required("because", new AnyTextType(), (ref draft, value) => draft.Because = value, document => document.Because))
{
    protected override IgnoredFact Finish(in Draft draft) => new(draft.Fact, draft.Because);

    internal struct Draft
    {
        internal string Fact;
        internal string Because;
    }
}
