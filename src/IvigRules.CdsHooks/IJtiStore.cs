namespace IvigRules.CdsHooks;

/// <summary>Remembers the tokens that were used, so that each is accepted once.</summary>
/// <remarks>
/// The default remembers them in the memory of one process. A host that runs several instances registers a store that they share,
/// before or after <c>AddIvigCdsHooks</c>. When the store throws, the call is answered with 503 and never let through.
/// </remarks>
public interface IJtiStore
{
    /// <summary>Remembers a token if it is new. Of several calls with the same token at the same time one is told that it is.</summary>
    /// <param name="issuer">The <c>iss</c> of the token, which is that of a configured client.</param>
    /// <param name="id">The <c>jti</c> of the token, at most 256 characters.</param>
    /// <param name="expires">When it may be forgotten: its <c>exp</c> and the tolerance for clocks.</param>
    /// <param name="cancel">Cancels the call.</param>
    /// <returns>True when it was never seen before, false when it was.</returns>
    ValueTask<bool> TryAddAsync(string issuer, string id, DateTimeOffset expires, CancellationToken cancel);
}
