using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>One record on one therapy, before its dates are settled.</summary>
internal sealed record TherapyCourse(Entry Entry, Therapy Therapy, TherapyOutcome? Outcome, FactSourceKind By)
{
    /// <summary>Why the record states no outcome, or not which therapy; empty for one that does.</summary>
    internal List<Point> Points { get; } = [];

    /// <summary>Whether the record says how the therapy went, or that it runs.</summary>
    internal bool IsStated => Outcome is not (null or TherapyOutcome.Given) || IsGivenByExtension;

    /// <summary>Whether a site's extension says itself that no more is known than that it was given.</summary>
    internal bool IsGivenByExtension { get; init; }

    /// <summary>Whether a record of the same course that states an outcome may speak for it: it only says nothing itself.</summary>
    internal bool CanBeCovered { get; init; }

    /// <summary>The Medication that says which drug it is; absent when the record itself does.</summary>
    internal Entry? Medication { get; init; }

    internal TherapyPeriod Period { get; init; } = TherapyPeriod.None;
}
