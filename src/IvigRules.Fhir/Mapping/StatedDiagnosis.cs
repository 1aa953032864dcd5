using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>One record that states a diagnosis for today.</summary>
/// <param name="Entry">The record.</param>
/// <param name="Kind">The diagnosis.</param>
/// <param name="Course">The course, if it states one.</param>
/// <param name="Onset">The full day of its onset.</param>
/// <param name="HasOnset">Whether it has an onset, readable or not.</param>
/// <param name="IsProblem">Whether it stands on the problem list.</param>
internal sealed record StatedDiagnosis(Entry Entry, ConditionKind Kind, MsCourse? Course, DateOnly? Onset, bool HasOnset, bool IsProblem);
