using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace IvigRules.CdsHooks;

/// <summary>Every status but 200, in one place. No body holds a value of the input.</summary>
internal static class Refused
{
    /// <summary>400: no JSON, a member missing or of another type, another hook, another patient.</summary>
    internal static RefusedException Unreadable(string path, string message) =>
        new(Body(StatusCodes.Status400BadRequest, new ErrorBody { Path = path, Message = message }), "unreadable");

    /// <summary>401: always the same, whatever is wrong with the token.</summary>
    internal static RefusedException Unauthorized(string reason) => new(new(StatusCodes.Status401Unauthorized), reason);

    /// <summary>404: no such service.</summary>
    internal static RefusedException NotFound() => new(new(StatusCodes.Status404NotFound), "no such service");

    /// <summary>406: the client takes no JSON.</summary>
    internal static RefusedException NotAcceptable() => new(new(StatusCodes.Status406NotAcceptable), "accepts no JSON");

    /// <summary>412: data without which nothing can be said. It names keys of the prefetch, and no values.</summary>
    internal static RefusedException DataMissing(IEnumerable<string> keys, bool wasRefused)
    {
        var text = $"Needed and not delivered: {string.Join(", ", keys)}. Send these prefetch keys, or grant access to the FHIR server.";
        var outcome = new OperationOutcomeBody
        {
            Issue = [new() { Code = wasRefused ? "security" : "not-found", Details = new() { Text = text } }],
        };
        return new(new(StatusCodes.Status412PreconditionFailed,
            JsonSerializer.SerializeToUtf8Bytes(outcome, AnswerJson.Default.OperationOutcomeBody)), "data missing");
    }

    /// <summary>A status without a body: 413 for more bytes than the limit, 415 for another media type, 408 for a slow body.</summary>
    internal static RefusedException Status(int status, string reason) => new(new(status), reason);

    /// <summary>429: too many calls of this client, or at once.</summary>
    internal static RefusedException TooMany() =>
        new(new(StatusCodes.Status429TooManyRequests) { RetryAfterSeconds = 1 }, "too many calls");

    /// <summary>500: a fault of this service. The id is in the log.</summary>
    internal static RefusedException Fault(string id) =>
        new(Body(StatusCodes.Status500InternalServerError, new ErrorBody { Id = id }), "fault");

    /// <summary>503: no answer in time, or the service begins or ends.</summary>
    internal static RefusedException Unavailable(string reason) =>
        new(new(StatusCodes.Status503ServiceUnavailable) { RetryAfterSeconds = 1 }, reason);

    private static CdsAnswer Body(int status, ErrorBody error) =>
        new(status, JsonSerializer.SerializeToUtf8Bytes(new ErrorAnswer { Error = error }, AnswerJson.Default.ErrorAnswer));
}
