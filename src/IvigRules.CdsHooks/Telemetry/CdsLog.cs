using Microsoft.Extensions.Logging;

namespace IvigRules.CdsHooks.Telemetry;

/// <summary>
/// All that the service logs. No field is patient data: neither ids, names, codes, dates or texts of a record, nor an address, a token,
/// or the message of an exception.
/// </summary>
internal static partial class CdsLog
{
    [LoggerMessage(1, LogLevel.Information,
        "{Service} answered {Status} to {Client} in {Milliseconds} ms: {HookInstance}, {Bytes} bytes, cards {Critical} critical {Warning} "
        + "warning {Info} info, open {Open}, fetched {Fetched}")]
    internal static partial void Answered(
        this ILogger log, string service, int status, string client, long milliseconds, string hookInstance, long bytes, int critical,
        int warning, int info, string open, string fetched);

    [LoggerMessage(2, LogLevel.Warning, "{Service} refused {Client} with {Status} in {Milliseconds} ms: {Reason}")]
    internal static partial void Refused(this ILogger log, string service, string client, int status, long milliseconds, string reason);

    [LoggerMessage(3, LogLevel.Error, "{Service} failed, {Id}: {Exception} at {Stack}")]
    internal static partial void Failed(this ILogger log, string service, string id, string? exception, string? stack);

    [LoggerMessage(4, LogLevel.Warning, "the client {Client} sends a hookInstance that is no UUID")]
    internal static partial void NoUuid(this ILogger log, string client);

    [LoggerMessage(5, LogLevel.Warning, "anyone can call: AllowAnonymous is true")]
    internal static partial void AnyoneCanCall(this ILogger log);

    [LoggerMessage(6, LogLevel.Warning,
        "{Instances} instances, and used tokens are remembered in the memory of each: a token is accepted once by every instance")]
    internal static partial void NotShared(this ILogger log, int instances);

    [LoggerMessage(7, LogLevel.Information, "{Service} took {Count} from {Client}")]
    internal static partial void FeedbackTaken(this ILogger log, string service, int count, string client);
}
