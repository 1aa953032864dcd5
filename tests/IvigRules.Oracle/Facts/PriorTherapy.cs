using System.Text.Json.Serialization;

namespace IvigRules.Oracle.Facts;

/// <summary>One record of a therapy: what came of it, and when.</summary>
internal sealed record PriorTherapy(string Therapy, string? Outcome = null, DateOnly? StartedOn = null, DateOnly? EndedOn = null)
{
    // It was given and how it went is not recorded, or not even that is known.
    [JsonIgnore]
    public bool IsUnsaid => Outcome is null or "given";

    // Ongoing and ended. An end after asOf has to be taken away before.
    [JsonIgnore]
    public bool ContradictsItself => Outcome is "ongoing" && EndedOn is not null;

    [JsonIgnore]
    public string OutcomeFact => "priorTherapies.outcome|" + Therapy;

    [JsonIgnore]
    public string StartFact => "priorTherapies.startedOn|" + Therapy;
}
