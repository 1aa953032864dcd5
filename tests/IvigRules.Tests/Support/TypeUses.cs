using Mono.Cecil;

namespace IvigRules.Tests.Support;

/// <summary>Which types of an assembly use which others of it, in signatures, attributes and the bodies of methods.</summary>
internal static class TypeUses
{
    /// <summary>Every type that somebody wrote, with those it uses. What is nested in it counts with it.</summary>
    internal static Dictionary<TypeDefinition, HashSet<TypeDefinition>> Of(string assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return module.Types.Where(type => !type.Name.StartsWith('<'))
            .ToDictionary(type => type, type => Used(type).SelectMany(Parts).Where(used => used.Scope == module)
                .Select(used => Outermost(used).Resolve()).Where(used => used != type && !used.Name.StartsWith('<')).ToHashSet());
    }

    private static IEnumerable<TypeReference> Used(TypeDefinition type) =>
    [
        .. Optional(type.BaseType),
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. type.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType),
        .. type.Fields.Select(field => field.FieldType),
        .. Attributes(type), .. type.Properties.SelectMany(Attributes), .. type.Fields.SelectMany(Attributes),
        .. type.Methods.SelectMany(Used),
        .. type.NestedTypes.SelectMany(Used),
    ];

    private static IEnumerable<TypeReference> Used(MethodDefinition method) =>
    [
        .. Signature(method),
        .. Attributes(method),
        .. method.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType),
        .. method.HasBody ? Body(method) : [],
    ];

    private static IEnumerable<TypeReference> Body(MethodDefinition method) =>
    [
        .. method.Body.Variables.Select(variable => variable.VariableType),
        .. method.Body.ExceptionHandlers.SelectMany(handler => Optional(handler.CatchType)),
        .. method.Body.Instructions.SelectMany(instruction => instruction.Operand switch
        {
            TypeReference used => [used],
            FieldReference used => [used.DeclaringType, used.FieldType],
            MethodReference used => Signature(used),
            _ => Enumerable.Empty<TypeReference>(),
        }),
    ];

    private static IEnumerable<TypeReference> Signature(MethodReference method) =>
    [
        .. Optional(method.DeclaringType),
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
    ];

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider member) =>
        member.CustomAttributes.Select(attribute => attribute.AttributeType);

    /// <summary>A type, what it is an array or reference of, and what it is made with.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification specification => Parts(specification.ElementType),
        GenericParameter => [],
        _ => [type],
    };

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<TypeReference> Optional(TypeReference? type) => type is null ? [] : [type];
}
