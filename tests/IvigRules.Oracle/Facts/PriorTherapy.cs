using System.Text.Json.Serialization;

namespace IvigRules.Oracle.Facts;

/// <summary>One record of a therapy: what came of it, and when.</summary>
internal sealed record PriorTherapy(string Therapy, string Outcome, DateOnly? StartedOn = null, DateOnly? EndedOn = null)
{
    // The outcomes that speak against IVIG whatever other records say.
    [JsonIgnore]
    public bool RespondedOrOngoing => Outcome is "responded" or "ongoing";
}
