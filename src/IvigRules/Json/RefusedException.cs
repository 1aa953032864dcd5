namespace IvigRules.Json;

/// <summary>
/// A value of a text is not what the contract asks for. Where the text is known, an <see cref="Facts.InvalidCaseException"/> is made of
/// it.
/// </summary>
/// <param name="offset">Where the value begins in the text, in bytes.</param>
/// <param name="problem">What is wrong with it, without the value.</param>
/// <param name="property">The property of the object there that is meant; absent, the value itself is.</param>
/// <param name="offendingText">The value that stands there.</param>
internal sealed class RefusedException(long offset, string problem, string? property = null, string? offendingText = null)
    : Exception(problem)
{
    internal long Offset => offset;

    internal string? Property => property;

    internal string? OffendingText => offendingText;
}
