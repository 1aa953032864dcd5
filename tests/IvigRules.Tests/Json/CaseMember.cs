namespace IvigRules.Tests.Json;

/// <summary>One member of the case: where it stands in <see cref="CaseText.Full"/>, what it holds, and its words where it is one of a list.</summary>
internal sealed record CaseMember(string Path, CaseType Type, bool Required = false, params string[] Words)
{
    internal string Parent => Path[..Path.LastIndexOf('.')];

    internal string Name => Path[(Path.LastIndexOf('.') + 1)..];
}

internal enum CaseType
{
    Object,
    List,
    Text,
    Word,
    Date,
    Moment,
    Number,
    Flag,
}
