namespace IvigRules.Tests.Json;

/// <summary>Every member with a value of every other type.</summary>
public sealed class CaseReaderTypeTests
{
    private static readonly (string Raw, string? Scalar, CaseType[] Fits)[] Values =
    [
        ("null", "null", []),
        ("true", "true", [CaseType.Flag]),
        ("77123", "77123", [CaseType.Number]),
        ("-77123.5e-1", "-77123.5e-1", [CaseType.Number]),
        ("\"zebra-9\"", "zebra-9", [CaseType.Text]),
        ("\"77123\"", "77123", [CaseType.Text]),
        ("\"true\"", "\"true\"", [CaseType.Text]),
        ("\"null\"", "\"null\"", [CaseType.Text]),
        ("1", "1", [CaseType.Number]),
        ("0", "0", [CaseType.Number]),
        ("\"\"", "\"\"", []),
        ("\"2026-11-22\"", "2026-11-22", [CaseType.Text, CaseType.Date]),
        ("\"2026-11-22T14:30:00Z\"", "2026-11-22T14:30:00Z", [CaseType.Text, CaseType.Moment]),
        ("[]", null, [CaseType.List]),
        ("[77123]", null, []),
        ("[[]]", null, []),
        ("{}", null, [CaseType.Object]),
        ("{\"zebra9\":77123}", null, []),
    ];

    public static TheoryData<string, string> WrongTypes()
    {
        TheoryData<string, string> rows = [];
        foreach (var (path, type) in Places())
        {
            foreach (var (raw, _, fits) in Values)
            {
                // Null is the same as leaving a property out.
                if (!fits.Contains(type) && !(raw is "null" && CaseShape.Members.Any(member => member.Path == path && !member.Required)))
                    rows.Add(path, raw);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(WrongTypes))]
    public void Read_ValueOfAnotherType_IsRefusedWhereItStands(string path, string raw)
    {
        var edited = CaseText.Put(path, raw);

        // What is inside an object or a list that is itself in its place is refused there.
        switch (raw, Places().Single(place => place.Path == path).Type)
        {
            case ("[77123]" or "[[]]", CaseType.List):
                Refusal.Of(edited.Json, $"{path}[0]");
                break;
            case ("{\"zebra9\":77123}", CaseType.Object):
                Refusal.Of(edited.Json, $"{path}.zebra9");
                break;
            default:
                var refusal = Refusal.Of(edited, path, Values.Single(value => value.Raw == raw).Scalar);
                Refusal.WithoutValue(refusal, raw);
                break;
        }
    }

    [Theory]
    [InlineData("$.conditions")]
    [InlineData("$.relapses")]
    [InlineData("$.priorTherapies")]
    [InlineData("$.labResults")]
    [InlineData("$.riskFactors")]
    [InlineData("$.infusionReactions")]
    public void Read_NullAmongGoodItems_IsRefusedByItsIndex(string path)
    {
        var good = CaseText.ValueAt($"{path}[0]");

        Refusal.Of(CaseText.With(path, $"[{good}, {good}, null, {good}]"), $"{path}[2]", "null");
    }

    [Fact]
    public void Read_ArrayOfCases_IsRefused() => Refusal.Of($"[{CaseText.Full}]", "$");

    private static IEnumerable<(string Path, CaseType Type)> Places() =>
        CaseShape.Members.Select(member => (member.Path, member.Type))
            .Concat(CaseShape.Items.Select(item => (item, CaseType.Object)))
            .Append(("$", CaseType.Object));
}
