using System.Reflection;
using System.Reflection.Emit;

namespace IvigRules.Tests.Support;

/// <summary>Which facts of a case a method can read, by walking its code and all the code of the library that it calls.</summary>
internal static class FactsRead
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Assembly Library = typeof(PatientCase).Assembly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>What a chart has worked out of these facts before a criterion asks.</summary>
    private static readonly Dictionary<string, string> Charted = new(StringComparer.Ordinal)
    {
        ["Relapse"] = "relapses",
        ["get_Therapies"] = "priorTherapies",
        ["get_SevereAllergies"] = "infusionReactions",
        ["IsPresent"] = "riskFactors",
    };

    internal static IEnumerable<string> By(params IEnumerable<MethodBase> methods)
    {
        var seen = new HashSet<MethodBase>();
        var open = new Stack<MethodBase>(methods);
        var facts = new SortedSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var method))
        {
            if (method.DeclaringType?.Assembly != Library || !seen.Add(method))
                continue;
            if (Fact(method) is { } fact)
                facts.Add(fact);
            else if (method.GetMethodBody()?.GetILAsByteArray() is { } code)
                Called(method, code).ToList().ForEach(open.Push);
        }

        return facts;
    }

    /// <summary>Every method of a type.</summary>
    internal static IEnumerable<MethodBase> Of(Type type) => [.. type.GetMethods(Everything), .. type.GetConstructors(Everything), .. type.GetNestedTypes(Everything).SelectMany(Of)];

    private static string? Fact(MethodBase method)
    {
        if (method.DeclaringType == typeof(CaseView))
            return Charted.GetValueOrDefault(method.Name);
        if (!method.Name.StartsWith("get_", StringComparison.Ordinal) || (method.DeclaringType != typeof(Patient) && method.DeclaringType != typeof(PatientCase)))
            return null;
        var name = char.ToLowerInvariant(method.Name[4]) + method.Name[5..];
        return method.DeclaringType == typeof(Patient) ? $"patient.{name}" : name is "asOf" or "patient" ? null : name;
    }

    private static IEnumerable<MethodBase> Called(MethodBase method, byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var opCode = Codes[code[at] == 0xFE ? BitConverter.ToInt16([code[at + 1], code[at]]) : code[at]];
            at += opCode.Size;
            if (opCode.OperandType is OperandType.InlineMethod)
                yield return method.Module.ResolveMethod(BitConverter.ToInt32(code, at), Arguments(method.DeclaringType!), method.IsGenericMethod ? method.GetGenericArguments() : null)!;
            at += opCode.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static Type[]? Arguments(Type type) => type.IsGenericType ? type.GetGenericArguments() : null;
}
