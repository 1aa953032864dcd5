using IvigRules.CdsHooks.Cards;
using IvigRules.CdsHooks.Discovery;
using IvigRules.CdsHooks.Records;
using IvigRules.CdsHooks.Requests;
using IvigRules.DependencyInjection;

namespace IvigRules.CdsHooks;

/// <summary>Answers calls of the three hooks with cards. It knows neither HTTP nor clients, and fetches nothing.</summary>
/// <remarks>Safe to share between threads. It takes the policy that is in force at the time of each call.</remarks>
public sealed class CdsService
{
    private readonly CdsHooksSettings _settings;
    private readonly IvigAssessorProvider _assessors;
    private readonly RecordJudge _judge;
    private readonly CardWriter _writer;

    internal CdsService(CdsHooksSettings settings, IvigAssessorProvider assessors)
    {
        (_settings, _assessors) = (settings, assessors);
        _judge = new(settings, assessors);
        _writer = new(settings);
    }

    /// <summary>The body of the discovery in UTF-8: the three services with their prefetch templates.</summary>
    public ReadOnlyMemory<byte> Discovery => DiscoveryWriter.Write(_settings);

    /// <summary>How the service reads a record: with the time zone, the codes and the extension of its settings.</summary>
    /// <param name="asOf">The date of the assessment. No clock is read.</param>
    public FhirReadOptions ReadOptions(DateOnly asOf) => RecordJudge.Options(_settings, asOf);

    /// <summary>Answers the body of a call as the service would over HTTP, without a client, its limits, and fetching.</summary>
    /// <param name="hook">The hook: <c>patient-view</c>, <c>order-select</c> or <c>order-sign</c>; any other is answered with 404.</param>
    /// <param name="body">The body of the call in UTF-8.</param>
    /// <param name="asOf">The date of the assessment. No clock is read.</param>
    /// <returns>200 with cards, perhaps none; 400 for a body that cannot be read; 412 when needed prefetch is missing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hook"/> is null.</exception>
    /// <exception cref="Assessments.SiteRuleException">A criterion of the site's rules threw.</exception>
    public CdsAnswer Answer(string hook, ReadOnlyMemory<byte> body, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(hook);
        try
        {
            var service = HookService.All.FirstOrDefault(service => string.Equals(service.Hook, hook, StringComparison.Ordinal))
                ?? throw Refused.NotFound();
            var request = HookRequest.Read(service, body);
            return Answer(service, request, RecordParts.Of(request, _settings.Prefetch), asOf, wasRefused: false).ToAnswer();
        }
        catch (RefusedException refused)
        {
            return refused.Answer;
        }
    }

    /// <summary>
    /// The cards for a record whose parts are there as far as they can be had; <c>wasRefused</c> says that the client's server refused
    /// what is missing.
    /// </summary>
    /// <exception cref="RefusedException">Required parts are missing, or it is no record.</exception>
    internal HookOutcome Answer(HookService service, HookRequest request, RecordParts parts, DateOnly asOf, bool wasRefused)
    {
        ImmutableArray<string> missing = [.. parts.MissingRequired.Select(key => key.Name)];
        if (!missing.IsEmpty)
            throw Refused.DataMissing(missing, wasRefused);
        try
        {
            var record = _judge.Judge(request, parts, asOf);
            var cards = service.HasDrafts ? _writer.OfOrders(service, request, record) : _writer.OfPatient(record);
            return new(cards, record.Reading.Unmapped.Select(point => point.Reason)) { Reading = record.Reading };
        }
        catch (FhirUnreadableException problem)
        {
            return OfUnreadable(service, request, asOf, problem.Place, problem.Says);
        }
        catch (InvalidCaseException problem)
        {
            return OfUnreadable(service, request, asOf, "$", problem.Message);
        }
    }

    /// <summary>A draft of IVIG that is about to be signed is answered whatever the record is.</summary>
    private HookOutcome OfUnreadable(HookService service, HookRequest request, DateOnly asOf, string place, string says)
    {
        if (service == HookService.OrderSign
            && request.Drafts.Where(draft => _judge.IsIvig(request, draft, asOf)).ToList() is { Count: > 0 } drafts)
        {
            var knowledge = _assessors.Current.Knowledge.Version;
            return new(drafts.Select(_ => _writer.OfUnreadableRecord(place, says, knowledge)), []);
        }

        // A patient who died: nothing is to be said.
        return place.Contains(".deceased", StringComparison.Ordinal) ? new([], [])
            : throw Refused.Unreadable(place is "$" ? "$.prefetch" : $"$.prefetch.{place}", says);
    }
}
