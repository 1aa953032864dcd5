using IvigRules.CdsHooks.Cards;
using IvigRules.CdsHooks.Discovery;

namespace IvigRules.CdsHooks.Configuration;

/// <summary>The settings of the service, checked as a whole. Immutable.</summary>
internal sealed class CdsHooksSettings
{
    /// <summary>The address under which clients call, without a slash at its end. The <c>Host</c> of a call never decides.</summary>
    internal required string PublicBaseUrl { get; init; }

    /// <summary>The hospital's time zone: it decides which day it is.</summary>
    internal required TimeZoneInfo Zone { get; init; }

    internal required ImmutableArray<CdsClient> Clients { get; init; }

    /// <summary>The algorithms with which a token may be signed.</summary>
    internal required ImmutableArray<string> Algorithms { get; init; }

    /// <summary>Whether calls without a token are answered.</summary>
    internal required bool AllowAnonymous { get; init; }

    /// <summary>Whether the discovery is answered without a token.</summary>
    internal required bool AnonymousDiscovery { get; init; }

    /// <summary>Whether a proxy in front of the service ends TLS, so that plain HTTP is expected.</summary>
    internal required bool BehindTlsProxy { get; init; }

    /// <summary>The number of instances that run side by side.</summary>
    internal required int Instances { get; init; }

    internal required ImmutableArray<string> CorsOrigins { get; init; }

    internal required FhirCodes Codes { get; init; }

    internal required Uri? OutcomeExtension { get; init; }

    internal required CdsLimits Limits { get; init; }

    internal required string FeedbackFile { get; init; }

    /// <summary>Whether the free text of feedback is stored. It may name a patient.</summary>
    internal required bool KeepsComments { get; init; }

    internal required ImmutableArray<PrefetchKey> Prefetch { get; init; }

    internal required ImmutableArray<Coding> OverrideReasons { get; init; }

    /// <summary>The day of an instant where the hospital is.</summary>
    internal DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
