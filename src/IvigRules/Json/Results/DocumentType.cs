namespace IvigRules.Json.Results;

/// <summary>A part of a result that is read back as data. Texts and numbers are as long as they are.</summary>
internal abstract class DocumentType<T>(params Member<T, T>[] members) : ObjectType<T, T>(members)
    where T : class
{
    /// <summary>A text of any length.</summary>
    protected static AnyTextType Text { get; } = new();

    /// <summary>A list of texts.</summary>
    protected static ListType<string> Texts { get; } = new(new AnyTextType());

    protected abstract override T Start();

    protected override T Finish(in T draft) => draft;
}
