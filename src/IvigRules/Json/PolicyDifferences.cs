using System.Text.Json;
using System.Text.Json.Nodes;
using IvigRules.Dosing;
using IvigRules.Policy;

namespace IvigRules.Json;

/// <summary>The settings in which a policy differs from the defaults, by the JSON of each.</summary>
internal static class PolicyDifferences
{
    private static readonly JsonSerializerOptions AsItStands = new() { Encoder = JsonOutput.Encoder };
    private static readonly byte[] Default = Comparable(IvigPolicy.Default);

    internal static ImmutableArray<PolicyDifference> Of(IvigPolicy policy)
    {
        var comparable = Comparable(policy);
        if (comparable.AsSpan().SequenceEqual(Default))
            return [];
        var (settings, defaults) = (JsonNode.Parse(comparable)!, JsonNode.Parse(Default)!);
        return
        [
            .. PolicyType.Instance.Names
                .Where(setting => !JsonNode.DeepEquals(settings[setting], defaults[setting]))
                .Select(setting => new PolicyDifference(setting, InWords(setting, settings[setting]), InWords(setting, defaults[setting]))),
        ];
    }

    /// <summary>
    /// The JSON of a policy with what has no order sorted, and without bounds that no dose weight reads: policies that decide alike are
    /// written
    /// alike.
    /// </summary>
    internal static byte[] Comparable(IvigPolicy policy)
    {
        var comparable = policy with
        {
            DiseaseModifyingTherapies = Sorted(policy.DiseaseModifyingTherapies),
            NmoFirstLine = Sorted(policy.NmoFirstLine),
            DoseWeight = policy.DoseWeight.Basis == DoseWeightBasis.Adjusted ? policy.DoseWeight
                : new() { Basis = policy.DoseWeight.Basis },
            TherapyNames = [.. policy.TherapyNames.OrderBy(added => added.Name, StringComparer.Ordinal)],
            TherapiesWithoutBearing = [.. policy.TherapiesWithoutBearing.OrderBy(therapy => therapy.Id, StringComparer.Ordinal)],
            Formulary =
            [
                .. policy.Formulary.OrderBy(product => product.Name, StringComparer.Ordinal)
                    .Select(product => product with { VialSizes = [.. product.VialSizes.Order()] }),
            ],
        };
        return JsonOutput.ToBytes(writer => PolicyType.Instance.Write(writer, comparable));
    }

    private static TherapyGroup Sorted(TherapyGroup group) =>
        new(TherapyNames.CanonicalOf(group.Therapy),
            [.. group.Members.OrEmpty().Select(Sorted).OrderBy(member => member.Therapy.Id, StringComparer.Ordinal)]);

    private static string InWords(string setting, JsonNode? value) => value switch
    {
        null or JsonArray { Count: 0 } or JsonObject { Count: 0 } => "none",
        JsonObject { Count: 2 } quantity when quantity["value"] is { } number && quantity["unit"] is { } unit =>
            Invariant.Format(number.GetValue<decimal>(), unit.GetValue<string>()),
        JsonValue name when name.GetValueKind() == JsonValueKind.String => name.GetValue<string>(),
        JsonValue percent when setting.EndsWith("Percent", StringComparison.Ordinal) => Invariant.Format(percent.GetValue<decimal>(), "%"),
        JsonValue number => Invariant.Format(number.GetValue<decimal>()),
        _ => value.ToJsonString(AsItStands),
    };
}
