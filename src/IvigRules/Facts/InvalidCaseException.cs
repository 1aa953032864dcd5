namespace IvigRules.Facts;

/// <summary>
/// Thrown when input is not a valid case, order, policy or result: malformed JSON, an unknown name, an impossible date, an end before its
/// start.
/// </summary>
/// <remarks>
/// The message names the path and the problem, and holds no patient data. <see cref="OffendingText"/> holds the invalid value:
/// show it to whoever supplied the case, and do not log it.
/// </remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class InvalidCaseException : FormatException
{
    internal const string Case = "case";

    internal InvalidCaseException(
        string path, string problem, string? offendingText = null, long? line = null, long? column = null, Exception? inner = null)
        : this([new(path, problem, offendingText, line, column)], Case, inner)
    {
    }

    /// <param name="faults">One fault or more.</param>
    /// <param name="document">The kind of input: <c>case</c>, <c>order</c>, <c>policy</c> or <c>result</c>.</param>
    /// <param name="inner">The exception behind it.</param>
    internal InvalidCaseException(ImmutableArray<CaseFault> faults, string document, Exception? inner = null)
        : base(string.Join("; ", faults), inner)
    {
        Faults = faults;
        Document = document;
    }

    /// <summary>
    /// The faults, one or more. A policy and what is bound by a host come with all; a case, an order or a result that is read stops at the
    /// first, and <c>CaseJson.Validate</c> lists all.
    /// </summary>
    public ImmutableArray<CaseFault> Faults { get; }

    /// <summary>The kind of input that cannot be read: <c>case</c>, <c>order</c>, <c>policy</c> or <c>result</c>.</summary>
    public string Document { get; }

    /// <summary>The path of the first fault, such as <c>$.relapses[0].onset</c>.</summary>
    public string Path => Faults[0].Path;

    /// <summary>The problem of the first fault in words, without patient data.</summary>
    public string Problem => Faults[0].Problem;

    /// <summary>The invalid value of the first fault, shortened to 80 characters, with the word that was
    /// probably meant if it is near one. This may be patient data: never log it.</summary>
    public string? OffendingText => Faults[0].OffendingText;

    /// <summary>The line of the JSON text, from 1; absent for a case that was built in code.</summary>
    public long? Line => Faults[0].Line;

    /// <summary>The byte within the line, from 1; absent for a case that was built in code.</summary>
    public long? Column => Faults[0].Column;

    /// <summary>The message and the invalid values, for the person who supplied the case. This may be patient data: never log it.</summary>
    public string DescribeWithValue() => string.Join("; ", Faults.Select(fault => fault.DescribeWithValue()));
}
