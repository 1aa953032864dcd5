namespace IvigRules.Tests.Oracle;

/// <summary>Section 2, PriorTherapy.</summary>
internal sealed record OracleTherapy(string Therapy, string Outcome, DateOnly? StartedOn = null, DateOnly? EndedOn = null)
{
    // Section 2.1 and 2.2: the outcomes that withhold whatever else is recorded.
    public bool RespondedOrOngoing => Outcome is "responded" or "ongoing";
}
