namespace IvigRules.Evidence;

/// <summary>What a rule, dose or check rests on: an entry of the bibliography and the point it is cited for.</summary>
/// <param name="Reference">The entry.</param>
/// <param name="Point">What it is cited for.</param>
public sealed record Citation(Reference Reference, string Point)
{
    /// <summary>The entry's identifier and the point.</summary>
    public override string ToString() => $"{Reference.Id}: {Point}";
}
