namespace IvigRules.Policy;

internal static class TherapyRelationExtensions
{
    /// <summary>Whether a recorded therapy, by number, is the one asked about or lies beneath it; false for an unknown number.</summary>
    internal static bool IsWithin(this TherapyRelation[] relations, int number) =>
        number >= 0 && relations[number] == TherapyRelation.Within;
}
