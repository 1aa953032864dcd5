namespace IvigRules.Tests.Oracle;

/// <summary>One record of a therapy: what came of it, and when.</summary>
internal sealed record OracleTherapy(string Therapy, string Outcome, DateOnly? StartedOn = null, DateOnly? EndedOn = null)
{
    // The outcomes that speak against IVIG whatever other records say.
    public bool RespondedOrOngoing => Outcome is "responded" or "ongoing";
}
