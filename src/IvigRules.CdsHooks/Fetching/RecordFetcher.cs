using IvigRules.CdsHooks.Discovery;
using IvigRules.CdsHooks.Records;
using IvigRules.CdsHooks.Requests;
using IvigRules.CdsHooks.Telemetry;

namespace IvigRules.CdsHooks.Fetching;

/// <summary>Completes a record with the access that the call grants: what is missing, and pages that did not come.</summary>
internal sealed class RecordFetcher(CdsHooksSettings settings, IFhirSource source, CdsTelemetry telemetry, TimeProvider clock)
{
    /// <summary>The parts with what could be fetched.</summary>
    /// <exception cref="RefusedException">The access, or what was fetched, is another patient's.</exception>
    /// <exception cref="OperationCanceledException">The call was cancelled.</exception>
    internal async Task<FetchedRecord> CompleteAsync(CdsClient? client, HookRequest request, RecordParts parts, CancellationToken call)
    {
        if (FhirAccess.Of(client, request) is not { } access)
            return new() { Parts = parts };
        using var end = new CancellationTokenSource(settings.Limits.Fetch, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(end.Token, call);
        using var budget = new FetchBudget();
        List<KeyFetch> asked = [];

        // The needed keys first; the rest while there is time.
        var optional = parts.MissingOptional.ToList();
        parts = await FetchAsync(parts.MissingRequired.Select(key => (key, (RecordPart?)null))
            .Concat(parts.Incomplete.Select(part => (part.Key, (RecordPart?)part)))).ConfigureAwait(false);
        if (!both.IsCancellationRequested && !parts.MissingRequired.Any())
            parts = await FetchAsync(optional.Select(key => (key, (RecordPart?)null))).ConfigureAwait(false);
        call.ThrowIfCancellationRequested();
        return new()
        {
            Parts = parts,
            WasRefused = asked.Any(fetch => fetch.WasRefused && fetch.Key.IsRequired),
            Keys = [.. asked.Select(fetch => fetch.Key.Name)],
        };

        async Task<RecordParts> FetchAsync(IEnumerable<(PrefetchKey Key, RecordPart? First)> wanted)
        {
            var fetches = wanted
                .Select(one => (Fetch: new KeyFetch(access, one.Key, source, budget, telemetry, clock), one.First)).ToList();
            asked.AddRange(fetches.Select(one => one.Fetch));
            var pages = await Task.WhenAll(fetches.Select(one =>
                one.Fetch.RunAsync(one.First, settings.Limits.FetchPages, both.Token))).ConfigureAwait(false);
            return parts.With(pages.SelectMany(part => part), request.PatientId);
        }
    }
}
