using IvigRules.Knowledge;

namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="KnowledgeVersion"/>.</summary>
internal sealed class KnowledgeVersionType() : ObjectType<KnowledgeVersionType.Draft, KnowledgeVersion>(
    Required("version", new AnyTextType(), (ref draft, value) => draft.Version = value, document => document.Version),
    Required("sha256", new AnyTextType(), (ref draft, value) => draft.Sha256 = value, document => document.Sha256))
{
    protected override KnowledgeVersion Finish(in Draft draft) => new(draft.Version, draft.Sha256);

    internal struct Draft
    {
        internal string Version;
        internal string Sha256;
    }
}
