using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace IvigRules.Tests.Support;

/// <summary>Prints everything that an assembly shows to its users, one line a member, in an order of its own.</summary>
/// <remarks>What the compiler adds to a record (equality, deconstruction, copying) is said by the word "record" and not repeated.</remarks>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static string Of(Assembly assembly) => string.Join('\n',
        assembly.GetExportedTypes().Where(type => !IsGenerated(type)).OrderBy(type => type.FullName, StringComparer.Ordinal).Select(Type)) + "\n";

    private static string Type(Type type)
    {
        var members = type.IsEnum ? EnumMembers(type) : type.IsSubclassOf(typeof(Delegate)) ? [] : Members(type);
        return string.Concat(new[] { $"{Heading(type)}\n" }.Concat(members.Select(member => $"    {member}\n")));
    }

    private static string Heading(Type type)
    {
        if (type.IsEnum)
            return $"enum {type.Namespace}.{TypeNames.Of(type)}" + (Enum.GetUnderlyingType(type) == typeof(int) ? "" : $" : {TypeNames.Of(Enum.GetUnderlyingType(type))}");
        var record = IsRecord(type) ? "record " : "";
        var kind = type.IsValueType ? $"{(type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "")}{record}struct"
            : type.IsInterface ? "interface"
            : $"{(type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")}{record}class";
        string[] bases =
        [
            .. type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? [TypeNames.Of(parent)] : Array.Empty<string>(),
            .. type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? [])
                .Where(implemented => record.Length == 0 || implemented != typeof(IEquatable<>).MakeGenericType(type))
                .Select(implemented => TypeNames.Of(implemented)).Order(StringComparer.Ordinal),
        ];
        return $"{kind} {type.Namespace}.{TypeNames.Of(type)}{(bases.Length == 0 ? "" : " : " + string.Join(", ", bases))}{TypeNames.Constraints(type.GetGenericArguments())}";
    }

    private static IEnumerable<string> EnumMembers(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}");

    private static IEnumerable<string> Members(Type type) =>
    [
        .. type.GetFields(Declared).Where(field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && !IsGenerated(field)).OrderBy(field => field.Name, StringComparer.Ordinal)
            .Select(ApiMembers.Field),
        .. type.GetConstructors(Declared).Where(constructor => Shown(constructor) && !constructor.IsStatic).Select(ApiMembers.Constructor).Order(StringComparer.Ordinal),
        .. type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(Shown) && !IsGenerated(property))
            .Select(ApiMembers.Property).Order(StringComparer.Ordinal),
        .. type.GetEvents(Declared).Where(raised => Shown(raised.AddMethod!)).Select(raised => $"event {raised.Name}").Order(StringComparer.Ordinal),
        .. type.GetMethods(Declared).Where(method => Shown(method) && !IsGenerated(method) && !IsAccessor(method)).Select(ApiMembers.Method).Order(StringComparer.Ordinal),
    ];

    internal static bool Shown(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsGenerated(MemberInfo member) => member.Name.Contains('<', StringComparison.Ordinal) || member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)?.IsDefined(typeof(CompilerGeneratedAttribute)) == true
        || type.GetMethod("<Clone>$") is not null;
}
