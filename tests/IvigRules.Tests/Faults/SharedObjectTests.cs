using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;

namespace IvigRules.Tests.Faults;

/// <summary>
/// A configuration binder wrote through <c>init</c> accessors into objects that the whole process shares: the default policy, and the
/// one object that stood for no limit.
/// </summary>
public sealed class SharedObjectTests
{
    private static readonly Assembly Library = typeof(IvigAssessor).Assembly;

    /// <summary>Everything that the public static members of the library give, new options and policies, and all that is within.</summary>
    private static HashSet<object> Given
    {
        get
        {
            var given = new HashSet<object>(ReferenceEqualityComparer.Instance);
            foreach (var type in Library.GetExportedTypes().Where(type => !type.IsEnum && !type.ContainsGenericParameters))
            {
                foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Static))
                    Collect(property.GetValue(null), given);
                foreach (var constant in type.GetFields(BindingFlags.Public | BindingFlags.Static))
                    Collect(constant.GetValue(null), given);
            }

            Collect(new IvigRulesOptions(), given);
            Collect(new IvigPolicy(), given);
            return given;
        }
    }

    /// <summary>What is given twice is shared. Objects whose properties have no setter and no <c>init</c> cannot be written to.</summary>
    private static List<object> SharedAndWritable
    {
        get
        {
            var again = Given;
            return [.. Given.Where(shared => again.Contains(shared) && Writable(shared).Any())];
        }
    }

    [Fact]
    public void Shared_PartsOfOptionsAndPolicies_AreNone()
    {
        var again = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Collect(IvigPolicy.Default, again);
        Collect(new IvigRulesOptions(), again);
        var once = new HashSet<object>(ReferenceEqualityComparer.Instance);
        Collect(IvigPolicy.Default, once);
        Collect(new IvigRulesOptions(), once);
        Assert.Contains(once, part => part is TherapyGroup);
        Assert.Contains(once, part => part is DoseLimits);
        Assert.DoesNotContain(once, again.Contains);
    }

    /// <summary>The knowledge is shared, and hosts write rules of their own by the same types: no binder can write to it.</summary>
    [Fact]
    public void Bind_EverySharedObject_IsRefusedAndChangesNothing()
    {
        var shared = SharedAndWritable;
        Assert.Subset(shared.Select(one => one.GetType()).ToHashSet(),
            new HashSet<Type> { typeof(Reference), typeof(Regimen), typeof(Rule), typeof(RuleSet) });
        Assert.All(shared, one =>
        {
            var before = Values(one);
            var problem = Record.Exception(() => EveryPropertyOf(one).Bind(one));
            Assert.IsType<NotSupportedException>(problem?.GetBaseException());
            Assert.Contains("AddIvigRules", problem.GetBaseException().Message, StringComparison.Ordinal);
            Assert.Equal(before, Values(one));
        });
    }

    private static void Collect(object? value, HashSet<object> found)
    {
        if (value is IEnumerable many and not string && value.GetType().Assembly != Library)
        {
            foreach (var item in many)
                Collect(item, found);
        }

        if (value is null or Enum || value.GetType().Assembly != Library || (value.GetType().IsClass && !found.Add(value)))
            return;
        foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length == 0)
                Collect(property.GetValue(value), found);
        }
    }

    private static IEnumerable<PropertyInfo> Writable(object one) =>
        one.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true });

    private static object?[] Values(object one) => [.. Writable(one).Select(property => property.GetValue(one))];

    private static IConfiguration EveryPropertyOf(object one) => new ConfigurationBuilder()
        .AddInMemoryCollection(Writable(one).Select(property => KeyValuePair.Create(property.Name, (string?)"1"))).Build();

    /// <summary>A text without settings gave the one policy that all other texts are read over.</summary>
    [Fact]
    public void Policies_ReadFromATextWithoutSettings_AreNotShared()
    {
        Func<IvigPolicy>[] readers =
        [
            () => PolicyJson.Read("{}"),
            () => PolicyJson.TryRead("{}"u8.ToArray(), out var read, out _) ? read : throw new InvalidOperationException("not read"),
            () => System.Text.Json.JsonSerializer.Deserialize<IvigPolicy>("{}")!,
        ];
        foreach (var read in readers)
        {
            Assert.NotSame(read(), read());
            Assert.NotSame(read().Limits, read().Limits);
            Assert.NotSame(read().DoseWeight, read().DoseWeight);
        }
    }

    /// <summary>Parts that are not recorded are objects of their own: a serializer that fills in existing objects writes to no other.</summary>
    [Fact]
    public void Facts_PartsThatAreNotRecorded_AreNotShared()
    {
        Assert.NotSame(new InfusionReaction().Symptoms, new InfusionReaction().Symptoms);
        const string json = """{ "asOf": "2026-11-22", "patient": { "id": "p" }, "infusionReactions": [{}, {}] }""";
        var (one, other) = (CaseJson.Read(json).InfusionReactions, CaseJson.Read(json).InfusionReactions);
        Assert.NotSame(one[0].Symptoms, one[1].Symptoms);
        Assert.NotSame(one[0].Symptoms, other[0].Symptoms);
        foreach (var type in Library.GetExportedTypes().Where(type => type.Namespace == typeof(Patient).Namespace && type.GetConstructor([]) is not null))
        {
            var (first, second) = (Activator.CreateInstance(type), Activator.CreateInstance(type));
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property is { CanWrite: true, PropertyType.IsClass: true }))
                Assert.False(property.GetValue(first) is { } part and not string && ReferenceEquals(part, property.GetValue(second)), $"{type.Name}.{property.Name}");
        }
    }
}
