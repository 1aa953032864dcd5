using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace IvigRules.Tests.Support;

/// <summary>One member of a type as C# declares it, for <see cref="PublicApi"/>.</summary>
internal static class ApiMembers
{
    private static readonly NullabilityInfoContext Nullability = new();

    internal static string Field(FieldInfo field) => field.IsLiteral
        ? $"const {TypeNames.Of(field.FieldType)} {field.Name} = {Value(field.GetRawConstantValue())}"
        : $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeNames.Of(field.FieldType, Nullability.Create(field))} {field.Name}";

    internal static string Constructor(ConstructorInfo constructor) =>
        $"{(constructor.IsPublic ? "" : "protected ")}{TypeNames.Of(constructor.DeclaringType!).Split('<')[0]}({Parameters(constructor)})";

    internal static string Property(PropertyInfo property)
    {
        var accessor = property.GetAccessors(nonPublic: true).First(PublicApi.Shown);
        var get = property.GetMethod is { } getter && PublicApi.Shown(getter) ? "get; " : "";
        var set = property.SetMethod is { } setter && PublicApi.Shown(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; " : "set; "
            : "";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        return $"{Modifiers(accessor)}{required}{TypeNames.Of(property.PropertyType, Nullability.Create(property))} {name} {{ {get}{set}}}";
    }

    internal static string Method(MethodInfo method)
    {
        var returned = TypeNames.Of(method.ReturnType, Nullability.Create(method.ReturnParameter));
        if (method.Name.StartsWith("op_", StringComparison.Ordinal))
            return $"static {Operator(method.Name, returned)}({Parameters(method)})";

        // A property that an extension adds is compiled to a method.
        if (method.IsStatic && method.Name.StartsWith("get_", StringComparison.Ordinal) && method.GetParameters() is [var receiver])
            return $"extension({TypeNames.Of(receiver.ParameterType)}) {returned} {method.Name[4..]} {{ get; }}";
        var generic = method.GetGenericArguments();
        var name = generic.Length == 0 ? method.Name : $"{method.Name}<{string.Join(", ", generic.Select(type => type.Name))}>";
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{Modifiers(method)}{returned} {name}({extension}{Parameters(method)}){TypeNames.Constraints(generic)}";
    }

    private static string Modifiers(MethodInfo method) => (method.IsPublic ? "" : "protected ")
        + (method.IsStatic ? "static " : method.IsAbstract ? "abstract " : !method.IsVirtual || method.IsFinal ? ""
            : method.GetBaseDefinition() != method ? "override " : "virtual ");

    private static string Operator(string name, string returned) => name switch
    {
        "op_Implicit" => $"implicit operator {returned}",
        "op_Explicit" => $"explicit operator {returned}",
        _ => $"{returned} operator " + name switch
        {
            "op_Equality" => "==",
            "op_Inequality" => "!=",
            "op_LessThan" => "<",
            "op_LessThanOrEqual" => "<=",
            "op_GreaterThan" => ">",
            "op_GreaterThanOrEqual" => ">=",
            "op_Addition" => "+",
            "op_Subtraction" => "-",
            "op_Multiply" => "*",
            "op_Division" => "/",
            _ => name,
        },
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var way = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref "
            : parameter.CustomAttributes.Any(attribute => attribute.AttributeType.Name is nameof(ParamArrayAttribute) or "ParamCollectionAttribute") ? "params " : "";
        var given = parameter.HasDefaultValue ? $" = {(parameter.DefaultValue is null && parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : Value(parameter.DefaultValue))}" : "";
        return $"{way}{TypeNames.Of(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}{given}";
    }

    private static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
