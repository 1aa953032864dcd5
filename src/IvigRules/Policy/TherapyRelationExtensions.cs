namespace IvigRules.Policy;

internal static class TherapyRelationExtensions
{
    /// <summary>
    /// Whether a recorded therapy, by its number, is the one asked about or lies beneath it; one that nobody names is not.
    /// </summary>
    internal static bool IsWithin(this TherapyRelation[] relations, int number) =>
        number >= 0 && relations[number] == TherapyRelation.Within;
}
