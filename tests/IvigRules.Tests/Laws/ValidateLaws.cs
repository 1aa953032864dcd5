using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using IvigRules.Tests.Json;
using IvigRules.Tests.Policy;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws;

/// <summary>All faults of a text and the one that reading stops at come from one reader.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
public sealed class ValidateLaws
{
    private static readonly string[] Lists = ["conditions", "relapses", "priorTherapies", "labResults", "riskFactors", "infusionReactions"];

    /// <summary>Nothing is listed exactly when the case is read, and the first that is listed is the one that reading throws.</summary>
    [Fact]
    public void Validate_OfAnyCase_AgreesWithRead() => Law.Holds(Gen.Choose(0, int.MaxValue), seed =>
    {
        var rng = new Random(seed);
        var mutation = new CaseMutation(rng);
        var original = CaseMutation.Shortened(GeneratedCases.Random(rng));
        for (var i = 0; i < 10; i++)
        {
            var json = mutation.Of(original);
            Agree(Encoding.UTF8.GetBytes(json), CaseJson.Read, CaseJson.Validate);
            Agree(Encoding.UTF8.GetBytes(json[..rng.Next(json.Length)]), CaseJson.Read, CaseJson.Validate);
        }
    });

    /// <summary>So many independent faults as are planted, each in a fact of its own, come back, each with its path.</summary>
    [Fact]
    public void Validate_OfPlantedFaults_ListsEachWithItsPath() => Law.Holds(Gen.Choose(0, int.MaxValue), seed =>
    {
        var rng = new Random(seed);
        var root = JsonNode.Parse(GeneratedCases.Random(rng))!;
        Assert.Empty(CaseJson.Validate(Encoding.UTF8.GetBytes(root.ToJsonString())));
        List<(string Path, JsonObject Fact)> facts = [("$.patient", root["patient"]!.AsObject())];
        foreach (var list in Lists.Where(list => root[list] is not null))
            facts.AddRange(root[list]!.AsArray().Select((fact, i) => ($"$.{list}[{i}]", fact!.AsObject())));

        string[] planted = [.. facts.Where(_ => rng.Next(2) == 0).Select(fact => Plant(rng, fact.Path, fact.Fact))];

        var faults = CaseJson.Validate(Encoding.UTF8.GetBytes(root.ToJsonString()));
        Assert.Equal(planted.Order(StringComparer.Ordinal), faults.Select(fact => fact.Path).Order(StringComparer.Ordinal));
    });

    /// <summary>Each character of an order and of a policy with every setting taken away, and the text cut off there.</summary>
    [Fact]
    public void Validate_OfASpoiltOrderOrPolicy_AgreesWithRead()
    {
        const string order = """{"dose":{"value":28,"unit":"g"},"infusions":5,"intervalDays":1,"route":"intravenous","product":"p"}""";
        for (var i = 0; i < order.Length; i++)
        {
            Agree(Encoding.UTF8.GetBytes(order.Remove(i, 1)), OrderJson.Read, OrderJson.Validate);
            Agree(Encoding.UTF8.GetBytes(order[..i]), OrderJson.Read, OrderJson.Validate);
        }

        var policy = JsonNode.Parse(PolicyJsonTests.Everything)!.ToJsonString();
        for (var i = 0; i < policy.Length; i++)
        {
            Agree(Encoding.UTF8.GetBytes(policy.Remove(i, 1)), Assessed, PolicyJson.Validate);
            Agree(Encoding.UTF8.GetBytes(policy[..i]), Assessed, PolicyJson.Validate);
        }

        static object Assessed(byte[] utf8) => new IvigAssessor(PolicyJson.Read(utf8));
    }

    private static void Agree<T>(byte[] utf8, Func<byte[], T> read, Func<byte[], ImmutableArray<CaseFault>> validate)
    {
        var faults = validate(utf8);
        try
        {
            read(utf8);
            Assert.Empty(faults);
        }
        catch (InvalidCaseException refused)
        {
            Assert.Equal(refused.Faults[0], faults[0]);
        }
        catch (InvalidPolicyException refused)
        {
            Assert.Equal(refused.Faults.Select(fault => $"$.{fault.Setting}: {fault.Problem}"), faults.Select(fault => fault.ToString()));
        }
    }

    private static string Plant(Random rng, string path, JsonObject fact)
    {
        var name = fact.ElementAtOrDefault(rng.Next(Math.Max(fact.Count, 1))).Key;
        if (name is null || rng.Next(3) == 0)
        {
            fact["zebra"] = 1;
            return $"{path}.zebra";
        }

        fact[name] = new JsonArray();
        return $"{path}.{name}";
    }
}
