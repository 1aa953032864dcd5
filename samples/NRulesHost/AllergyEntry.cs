namespace NRulesHost;

/// <summary>A fact of the host's own, as its record system has it.</summary>
/// <param name="Id">The entry's id.</param>
/// <param name="PatientId">The patient.</param>
/// <param name="Substance">What the patient reacted to.</param>
/// <param name="Reaction">How.</param>
/// <param name="On">When.</param>
public sealed record AllergyEntry(string Id, string PatientId, string Substance, string Reaction, DateTimeOffset On);
