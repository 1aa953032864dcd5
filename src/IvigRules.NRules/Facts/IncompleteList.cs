namespace IvigRules.NRules;

/// <summary>A list of a patient's record that is not known to be whole: in it, none recorded never means none.</summary>
/// <param name="List">The list.</param>
public sealed record IncompleteList(CaseList List)
{
    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(IncompleteList);
}
