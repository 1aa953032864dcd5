using System.Globalization;

namespace IvigRules.CdsHooks;

/// <summary>What a person did with one card, as a client reports it.</summary>
/// <remarks><see cref="ToString"/> prints neither the reason nor the comment.</remarks>
public sealed class CdsFeedback
{
    internal CdsFeedback(DateTimeOffset receivedAt, string service, string client, string card, CdsFeedbackOutcome outcome) =>
        (ReceivedAt, Service, Client, Card, Outcome) = (receivedAt, service, client, card, outcome);

    /// <summary>When the service received it, in UTC.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>The service that made the card, such as <c>ivig-order-sign</c>.</summary>
    public string Service { get; }

    /// <summary>The configured name of the client; <c>anonymous</c> for a call without one.</summary>
    public string Client { get; }

    /// <summary>The UUID of the card. The service keeps no cards, so it may be unknown.</summary>
    public string Card { get; }

    /// <summary>What the person did.</summary>
    public CdsFeedbackOutcome Outcome { get; }

    /// <summary>The code of the reason, at most 200 characters; absent when none was given.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>
    /// The person's words; absent unless the setting <c>Feedback:KeepComments</c> is true. They may name a patient: never log them.
    /// </summary>
    public string? Comment { get; init; }

    /// <summary>The service and the outcome.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{nameof(CdsFeedback)} {Service} {Outcome}");
}
