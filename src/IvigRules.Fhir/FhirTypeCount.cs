namespace IvigRules.Fhir;

/// <summary>What became of the resources of one type. The last four add up to the first.</summary>
/// <param name="Read">The resources of the type.</param>
/// <param name="Sources">Those that state a fact.</param>
/// <param name="Unmapped">Those that state none and are listed with a reason.</param>
/// <param name="WithoutBearing">Those that say nothing that the rules read, such as another diagnosis.</param>
/// <param name="Superseded">Those of which a newer version, or a newer measurement, counts.</param>
public sealed record FhirTypeCount(int Read, int Sources, int Unmapped, int WithoutBearing, int Superseded);
