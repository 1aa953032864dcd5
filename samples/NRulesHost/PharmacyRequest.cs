namespace NRulesHost;

/// <summary>What the host asks of its pharmacy: a draft for a clinician to sign, which goes when the reason for it goes.</summary>
/// <param name="PatientId">The patient.</param>
/// <param name="Dose">The dose in words.</param>
public sealed record PharmacyRequest(string PatientId, string Dose);
