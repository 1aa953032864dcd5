using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Conventions;

/// <summary>What holds for the library as a whole.</summary>
public sealed class ConventionTests
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Types = [.. typeof(IvigAssessor).Assembly.GetExportedTypes()];

    /// <summary>Every type that a case is made of.</summary>
    private static readonly Type[] Facts = [.. Reachable(typeof(PatientCase), [])];

    [Fact]
    public void Types_Public_AreSealedStaticEnumsOrStructs()
    {
        Assert.All(Types, type => Assert.True(type.IsSealed || type == typeof(Criterion), $"{type.Name} is open"));
        Assert.Equal([typeof(Criterion)], Types.Where(type => type is { IsAbstract: true, IsSealed: false }));
        Assert.All(typeof(Criterion).GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public),
            constructor => Assert.True(constructor.IsFamilyAndAssembly, "nobody outside can derive a criterion"));
    }

    [Fact]
    public void Structs_Public_AreReadOnly() => Assert.All(Types.Where(type => type is { IsValueType: true, IsEnum: false }),
        type => Assert.True(type.IsDefined(typeof(IsReadOnlyAttribute)), type.Name));

    /// <summary>But for what the options pattern sets, and what refuses to be set.</summary>
    [Fact]
    public void Setters_Public_AreInitOnly() => Assert.All(
        Types.Where(type => type != typeof(IvigRulesOptions)).SelectMany(type => type.GetProperties(Public))
            .Where(property => property.SetMethod is { IsPublic: true } && property.Name != nameof(IvigPolicy.RefusesBinder)),
        property => Assert.Contains(typeof(IsExternalInit), property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()));

    [Fact]
    public void Fields_Public_AreConstants() => Assert.All(
        Types.Where(type => !type.IsEnum).SelectMany(type => type.GetFields(Public)), field => Assert.True(field.IsLiteral, field.Name));

    [Fact]
    public void Collections_Public_AreImmutable() => Assert.All(Types.SelectMany(type => type.GetProperties(Public)).Select(property => property.PropertyType)
        .Where(type => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type)), type => Assert.StartsWith("ImmutableArray", type.Name, StringComparison.Ordinal));

    [Fact]
    public void Operators_Public_ComeWithTheirOppositesAndEquality()
    {
        foreach (var type in Types)
        {
            HashSet<string> operators = [.. type.GetMethods(Public).Where(method => method.IsSpecialName).Select(method => method.Name)];
            bool Has(string name) => operators.Contains(name);
            Assert.Equal(Has("op_LessThan"), Has("op_GreaterThan"));
            Assert.Equal(Has("op_LessThan"), Has("op_LessThanOrEqual"));
            Assert.Equal(Has("op_LessThan"), Has("op_GreaterThanOrEqual"));
            Assert.Equal(Has("op_LessThan"), typeof(IComparable<>).MakeGenericType(type).IsAssignableFrom(type));
            Assert.Equal(Has("op_Equality"), Has("op_Inequality"));
            Assert.True(!Has("op_LessThan") || Has("op_Equality"), $"{type.Name} orders without equality");
            if (!Has("op_Equality"))
                continue;
            Assert.True(typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type), type.Name);
            Assert.Equal(type, type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType);
            Assert.Equal(type, type.GetMethod(nameof(GetHashCode), [])!.DeclaringType);
        }
    }

    [Fact]
    public void Operators_Public_NeverMixUnits()
    {
        var mixed = Types.SelectMany(type => type.GetMethods(Public)).Where(method => method.Name is "op_Addition" or "op_Subtraction" or "op_LessThan" or "op_GreaterThan" or "op_Equality")
            .Where(method => method.GetParameters() is [var left, var right] && left.ParameterType != right.ParameterType);
        Assert.Empty(mixed);
        Assert.DoesNotContain(Types.SelectMany(type => type.GetMethods(Public)), method => method.Name is "op_Implicit" && method.ReturnType != typeof(TherapyGroup));
    }

    [Fact]
    public void Facts_All_AreFound() => Assert.Subset(Facts.ToHashSet(), new HashSet<Type>
    {
        typeof(PatientCase), typeof(Patient), typeof(Weight), typeof(Condition), typeof(Relapse), typeof(PriorTherapy), typeof(Therapy), typeof(LabResult),
        typeof(RiskFactor), typeof(InfusionReaction), typeof(ReactionSymptoms), typeof(CsfFindings), typeof(Sex), typeof(Comparator), typeof(CsfCulture),
    });

    [Fact]
    public void Enums_OfFacts_HaveNoMemberZero() => Assert.All(Facts.Where(type => type.IsEnum),
        type => Assert.False(Enum.IsDefined(type, 0), $"{type.Name}: a value that nobody recorded would mean something"));

    [Fact]
    public void ToString_OfEveryFact_NamesItsKindAndNothingElse()
    {
        var seen = new HashSet<Type>();
        foreach (var fact in Within(Marked))
        {
            if (fact.GetType().Assembly != typeof(PatientCase).Assembly || fact is Enum or BodyWeight or BodyHeight or BodyTemperature)
                continue;
            Assert.Equal(fact.GetType().Name, fact.ToString());
            seen.Add(fact.GetType());
        }

        Assert.Equal(Facts.Where(type => !type.IsEnum && type != typeof(BodyWeight) && type != typeof(BodyHeight) && type != typeof(BodyTemperature)).Select(type => type.Name).Order(StringComparer.Ordinal),
            seen.Select(type => type.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ToString_OfResults_HoldsNoPatientData()
    {
        var result = Clinic.Assessor.Assess(Marked);
        Assert.DoesNotContain("marker", result.ToString(), StringComparison.Ordinal);
        Assert.All(result.Assessments, assessment => Assert.DoesNotContain("marker", assessment.ToString(), StringComparison.Ordinal));
    }

    private static PatientCase Marked { get; } = Sample.ThirdLine with
    {
        Patient = Sample.ThirdLine.Patient with { Id = "marker", Height = 170m.Centimetres },
        PriorTherapies = [Clinic.Was("marker", TherapyOutcome.Failed)],
        LabResults = [new LabResult("marker", 1, "marker", Sample.AsOf)],
        RiskFactors = [new RiskFactor(RiskFactorKind.Sepsis, Present: true)],
        InfusionReactions = [new InfusionReaction { Csf = new() { CellsRaised = true }, Temperature = 37m.DegreesCelsius }],
    };

    private static HashSet<Type> Reachable(Type type, HashSet<Type> seen)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Reachable(underlying, seen);
        if (type.IsGenericType)
            return Reachable(type.GetGenericArguments()[0], seen);
        if (type.Assembly == typeof(PatientCase).Assembly && seen.Add(type))
        {
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                Reachable(property.PropertyType, seen);
        }

        return seen;
    }

    private static IEnumerable<object> Within(object fact)
    {
        yield return fact;
        foreach (var property in fact.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length > 0 || property.GetValue(fact) is not { } value || value is string)
                continue;
            var parts = value is IEnumerable many ? many.Cast<object>() : [value];
            foreach (var part in parts.Where(part => part.GetType().Assembly == typeof(PatientCase).Assembly && part is not Enum).SelectMany(Within))
                yield return part;
        }
    }
}
