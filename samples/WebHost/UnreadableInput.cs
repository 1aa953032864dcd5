using IvigRules.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace IvigRules.WebHost;

/// <summary>Answers input that cannot be read with its faults, as application/problem+json.</summary>
internal sealed class UnreadableInput : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (InputProblem.Of(exception) is not { } problem)
            return false;
        httpContext.Response.StatusCode = problem.Status;
        await httpContext.Response.WriteAsJsonAsync(problem, options: null, InputProblem.MediaType, cancellationToken)
            .ConfigureAwait(false);
        return true;
    }
}
