using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>An answer of an observation by a code of a table.</summary>
internal static class CodedAnswer
{
    internal static (T? Value, UnmappedReason? Why, string? Quoted) Read<T>(
        RecordContext context, Node value, string table, Func<string, T> make)
        where T : class
    {
        if (value.Type is not "CodeableConcept")
            return (null, UnmappedReason.ValueUnusable, value.Text);
        var concept = context.Concept(value);
        string[] means = [.. concept.Find(table).Where(row => !row.IsWeak).Select(row => row.Means).Distinct(StringComparer.Ordinal)];
        return means switch
        {
            [var one] => (make(one), null, concept.Quoted),
            [] => (null, concept.Codings.Count > 0 ? UnmappedReason.UnknownCode : UnmappedReason.TextOnly, concept.Quoted),
            _ => (null, UnmappedReason.ConflictingCodes, concept.Quoted),
        };
    }
}
