namespace IvigRules.CdsHooks.Cards;

/// <summary>The reasons for which a person may go on against a card.</summary>
internal static class OverrideReasonList
{
    private static readonly ImmutableArray<(string Code, string Display)> Default =
    [
        ("checked-otherwise", "Checked with pharmacy or specialist"),
        ("record-wrong", "The record is wrong or incomplete"),
        ("benefit-outweighs", "Known; the benefit outweighs it"),
        ("other-source", "Ordered by another guideline"),
        ("not-applicable", "Does not apply to this patient"),
    ];

    /// <summary>The reasons of a site, or those of the library.</summary>
    internal static ImmutableArray<Coding> Read(SettingsSection section, string baseUrl)
    {
        var own = section.Parts("OverrideReasons").Select(reason =>
        {
            var coding = new Coding(reason.Text("System") ?? System(baseUrl), reason.Needed("Code"), reason.Needed("Display"));
            reason.ReportUnknown();
            return coding;
        }).ToImmutableArray();
        return own.IsEmpty ? [.. Default.Select(reason => new Coding(System(baseUrl), reason.Code, reason.Display))] : own;
    }

    private static string System(string baseUrl) => $"{baseUrl}/override-reasons";
}
