using IvigRules.Tests.Support;
using Mono.Cecil;

namespace IvigRules.Tests.Conventions;

/// <summary>A namespace of the library uses only the layers above it in this list, in signatures and in the bodies of methods.</summary>
public sealed class LayerTests
{
    private const string Host = "Microsoft.Extensions.DependencyInjection";

    /// <summary>From the bottom up. The root holds the assessor, which the catalogue, screening and services take.</summary>
    private static readonly string[] Layers =
    [
        "Text", "Quantities", "Evidence", "Facts", "Logic", "Dosing", "Policy", "Criteria", "Knowledge", "Assessments", "Orders",
        "Json", "", "Reports", "Screening", "DependencyInjection",
    ];

    private static readonly Dictionary<TypeDefinition, HashSet<TypeDefinition>> Uses = TypeUses.Of(typeof(IvigAssessor).Assembly.Location);

    [Fact]
    public void Types_All_AreInALayer() =>
        Assert.All(Uses.Keys.Where(type => !IsOfTheCompiler(type)), type => Assert.True(Layer(type) >= 0, $"{type.FullName} is in no layer"));

    [Fact]
    public void Types_All_UseOnlyLayersBelowTheirOwn()
    {
        string[] wrong =
        [
            .. from type in Uses
               from used in type.Value
               where Layer(used) > Layer(type.Key)
               orderby Layer(type.Key), Layer(used), type.Key.Name, used.Name
               select $"{Name(type.Key)} uses {Name(used)}",
        ];
        Assert.True(wrong.Length == 0, $"{wrong.Length} uses of a layer above:\n{string.Join('\n', wrong)}");
    }

    /// <summary>So that a walk which finds nothing is not taken for an order that holds.</summary>
    [Theory]
    [InlineData("Facts.Weight", "Quantities.BodyWeight")]
    [InlineData("Knowledge.AcuteMsRelapse", "Evidence.References")]
    [InlineData("Json.JsonText", "Facts.InvalidCaseException")]
    [InlineData("IvigAssessor", "Assessments.CaseAssessment")]
    public void Uses_OfASignatureOrABody_AreFound(string type, string used) =>
        Assert.Contains(used, Uses.Single(one => Name(one.Key) == type).Value.Select(Name));

    /// <summary>Attributes that the compiler adds where the runtime has none of its own (.NET 8).</summary>
    private static bool IsOfTheCompiler(TypeDefinition type) =>
        type.CustomAttributes.Any(attribute => string.Equals(attribute.AttributeType.FullName, "Microsoft.CodeAnalysis.EmbeddedAttribute", StringComparison.Ordinal));

    private static int Layer(TypeDefinition type) => Array.IndexOf(Layers, type.Namespace switch
    {
        "IvigRules" => "",
        Host => "DependencyInjection",
        _ => type.Namespace.Split('.')[1],
    });

    private static string Name(TypeDefinition type) => type.FullName.Replace("IvigRules.", "", StringComparison.Ordinal);
}
