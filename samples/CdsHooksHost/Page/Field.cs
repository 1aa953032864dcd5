namespace IvigRules.CdsHooksHost.Page;

/// <summary>One entry field of a control.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Type"><c>choice</c>, <c>date</c> or <c>number</c>.</param>
/// <param name="Member">The member of the value that it fills; absent, it is the value itself.</param>
/// <param name="Options">The values of a choice.</param>
/// <param name="Optional">Whether it may stay empty.</param>
internal sealed record Field(
    string Label, string Type, string? Member = null, IReadOnlyList<Option>? Options = null, bool? Optional = null);
