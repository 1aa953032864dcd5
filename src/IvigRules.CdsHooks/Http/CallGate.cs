using System.Globalization;
using System.Net;
using IvigRules.CdsHooks.Telemetry;
using IvigRules.CdsHooks.Trust;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IvigRules.CdsHooks.Http;

/// <summary>
/// The gate of every call: bounds, form, token, deadline. Whatever happens, the answer holds no message of an exception and nothing of
/// the input.
/// </summary>
internal sealed class CallGate(
    CdsHooksSettings settings, TokenCheck tokens, CallLimits limits, CdsTelemetry telemetry, ILogger<CallGate> log, TimeProvider clock,
    IHostApplicationLifetime lifetime)
{
    /// <summary>Answers a call whose body is read.</summary>
    internal Task RunAsync(HttpContext http, string service, Func<Call, CancellationToken, Task<CdsAnswer>> answer) =>
        RunAsync(http, service, hasBody: true, answer);

    /// <summary>Answers a call; <c>hasBody</c> says whether it comes with JSON.</summary>
    internal async Task RunAsync(HttpContext http, string service, bool hasBody, Func<Call, CancellationToken, Task<CdsAnswer>> answer)
    {
        var span = telemetry.BeginCall(service);
        var started = clock.GetTimestamp();
        using var deadline = new CancellationTokenSource(settings.Limits.Call, clock);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, http.RequestAborted);
        var client = Call.Anonymous;
        CdsAnswer result;
        try
        {
            result = await EnterAsync(http, service, hasBody, answer, name => client = name, cancel.Token).ConfigureAwait(false);
        }
        catch (RefusedException refused)
        {
            result = refused.Answer;
            log.Refused(service, client, result.Status, Milliseconds(started), refused.Message);
        }

        telemetry.EndCall(span, service, result.Status, clock.GetElapsedTime(started));
        if (!http.RequestAborted.IsCancellationRequested)
            await WriteAsync(http, result).ConfigureAwait(false);
    }

    private long Milliseconds(long started) => (long)clock.GetElapsedTime(started).TotalMilliseconds;

    private async Task<CdsAnswer> EnterAsync(
        HttpContext http, string service, bool hasBody, Func<Call, CancellationToken, Task<CdsAnswer>> answer, Action<string> named,
        CancellationToken cancel)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            throw Refused.Unavailable("shut-down");
        if (!limits.TryEnter())
            throw Refused.TooMany();
        try
        {
            CheckForm(http, hasBody);
            var request = http.Request;
            var client = await tokens.CheckAsync(request.Headers.Authorization, request.Path.Value ?? "", cancel).ConfigureAwait(false);
            named(client?.Name ?? Call.Anonymous);
            if (!limits.TryTake(client))
                throw Refused.TooMany();
            var body = hasBody ? await ReadAsync(http, cancel).ConfigureAwait(false) : default;
            var result = await answer(new(service, client, body), cancel).ConfigureAwait(false);
            cancel.ThrowIfCancellationRequested();
            return result;
        }
        catch (Exception problem) when (problem is not RefusedException
            && (http.RequestAborted.IsCancellationRequested || problem is ConnectionResetException))
        {
            throw Refused.Status(StatusCodes.Status499ClientClosedRequest, "the caller hung up");
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw Refused.Unavailable("deadline");
        }
        catch (BadHttpRequestException problem)
        {
            throw Refused.Status(problem.StatusCode, "body");
        }
        catch (Exception problem) when (problem is not RefusedException)
        {
            var id = Guid.NewGuid().ToString();
            log.Failed(service, id, problem.GetType().FullName, problem.StackTrace);
            throw Refused.Fault(id);
        }
        finally
        {
            limits.Leave();
        }
    }

    private void CheckForm(HttpContext http, bool hasBody)
    {
        var request = http.Request;
        if (!request.IsHttps && !settings.BehindTlsProxy
            && http.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address))
            throw Refused.Unreadable("$", "call over HTTPS");
        if (!MediaTypes.AcceptsJson(request))
            throw Refused.NotAcceptable();
        if (!hasBody)
            return;
        if (request.ContentLength > settings.Limits.RequestBytes)
            throw Refused.Status(StatusCodes.Status413PayloadTooLarge, "body");
        if (!MediaTypes.IsJson(request))
            throw Refused.Status(StatusCodes.Status415UnsupportedMediaType, "media type");
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext http, CancellationToken cancel)
    {
        var most = settings.Limits.RequestBytes;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = most;
        return await BoundedBytes.ReadAsync(http.Request.Body, most, cancel).ConfigureAwait(false)
            ?? throw Refused.Status(StatusCodes.Status413PayloadTooLarge, "body");
    }

    private static async Task WriteAsync(HttpContext http, CdsAnswer answer)
    {
        var response = http.Response;
        response.StatusCode = answer.Status;
        if (answer.RetryAfterSeconds is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (answer.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        if (answer.Json.IsEmpty)
            return;
        response.ContentType = MediaTypes.Json;
        response.ContentLength = answer.Json.Length;
        await response.Body.WriteAsync(answer.Json, http.RequestAborted).ConfigureAwait(false);
    }
}
