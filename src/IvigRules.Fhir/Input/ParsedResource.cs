namespace IvigRules.Fhir.Input;

/// <summary>A resource as Firely's parser gives it, and what is wrong with it.</summary>
internal sealed record ParsedResource(Node Root, Hold? Hold, ImmutableArray<string> Strange);
