namespace IvigRules.Policy;

/// <summary>
/// The default therapy groups, new objects each time. Beyond the source, which says "all other therapies" and names none.
/// </summary>
internal static class TherapyGroups
{
    internal static TherapyGroup DiseaseModifyingTherapies => FromTable(Therapy.DiseaseModifyingTherapies.Id);

    internal static TherapyGroup NmoFirstLine => FromTable(Therapy.NmoFirstLine.Id);

    private static TherapyGroup FromTable(string id) => new(new Therapy(id),
        [.. TherapyNames.All.Where(row => row.Beneath.Contains(id, StringComparer.Ordinal)).Select(row => FromTable(row.Id))]);
}
