namespace IvigRules.Criteria;

/// <summary>The starts of records of one kind.</summary>
/// <param name="Any">Whether there is a record.</param>
/// <param name="AnyUndated">Whether one has no start.</param>
/// <param name="Last">The latest start.</param>
internal readonly record struct RecordedStarts(bool Any, bool AnyUndated, DateOnly? Last)
{
    internal RecordedStarts With(TherapyRecord record) => new(Any: true, AnyUndated || record.StartedOn is null,
        Last is { } last && !(record.StartedOn > last) ? last : record.StartedOn);
}
