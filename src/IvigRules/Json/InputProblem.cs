using System.Text.Json;
using IvigRules.Policy;

namespace IvigRules.Json;

/// <summary>
/// The answer to input that cannot be read, with the members of RFC 9457: a host sends its JSON as <c>application/problem+json</c>.
/// </summary>
/// <remarks>It has paths and problems and never the invalid values, so that it may be logged.</remarks>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed record InputProblem
{
    /// <summary>The media type of its JSON.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>A URI that names the kind of problem.</summary>
    public required string Type { get; init; }

    /// <summary>The kind of problem in words, the same for every problem of the kind.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status: 400.</summary>
    public required int Status { get; init; }

    /// <summary>The first fault, and how many others there are.</summary>
    public required string Detail { get; init; }

    /// <summary>All faults that are known, without the invalid values.</summary>
    public required ImmutableArray<CaseFault> Errors { get; init; }

    /// <summary>
    /// The problem behind an exception: an <see cref="InvalidCaseException"/>, an <see cref="InvalidPolicyException"/> or a
    /// <see cref="JsonException"/>, or one that a framework threw because of it.
    /// </summary>
    /// <param name="exception">The exception, such as the <c>BadHttpRequestException</c> of ASP.NET Core.</param>
    /// <returns>The problem; null when the exception has another cause, which is no fault of the input.</returns>
    public static InputProblem? Of(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case UnreadableJsonException { InnerException: InvalidCaseException read } unreadable:
                    return Of(read.Document, [.. unreadable.Faults]);
                case InvalidCaseException unreadable:
                    return Of(unreadable.Document, unreadable.Faults);
                case InvalidPolicyException invalid:
                    return Of("policy", [.. invalid.Faults.Select(fault => new CaseFault($"$.{fault.Setting}", fault.Problem))]);
                case JsonException { InnerException: not InvalidCaseException } problem:
                    return Of("text", [OfSyntax(problem)]);
            }
        }

        return null;
    }

    /// <summary>The problem of a text, from all its faults.</summary>
    /// <param name="document">The kind of text: <c>case</c>, <c>order</c> or <c>policy</c>.</param>
    /// <param name="faults">The faults, as <see cref="CaseJson.Validate"/> lists them; at least one.</param>
    /// <exception cref="ArgumentException">There is no fault.</exception>
    public static InputProblem Of(string document, ImmutableArray<CaseFault> faults)
    {
        ArgumentException.ThrowIfNullOrEmpty(document);
        if (faults.IsDefaultOrEmpty)
            throw new ArgumentException("there is no fault", nameof(faults));
        var others = faults.Length - 1;
        return new()
        {
            Type = $"urn:ivigrules:unreadable-{document.Replace(' ', '-')}",
            Title = $"The {document} cannot be read",
            Status = 400,
            Detail = others == 0 ? faults[0].ToString()
                : $"{faults[0]}; and {Invariant.Format(others)} more {(others == 1 ? "fault" : "faults")}",
            Errors = [.. faults.Select(fault => fault with { OffendingText = null })],
        };
    }

    // The message of System.Text.Json may have a part of the value in it.
    private static CaseFault OfSyntax(JsonException problem) => new(
        problem.Path ?? "$", "the text is not valid JSON here", null, problem.LineNumber + 1, problem.BytePositionInLine + 1);
}
