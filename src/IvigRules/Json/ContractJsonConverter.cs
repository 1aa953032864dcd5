using System.Text.Json;

namespace IvigRules.Json;

/// <summary>
/// Reads and writes the types of the library as their JSON contract has them, whatever options a host sets for System.Text.Json.
/// </summary>
/// <remarks>
/// Each public type names it in an attribute, so that nobody has to add it: <c>JsonSerializer</c>, ASP.NET Core and contexts of the source
/// generator find it. Input that cannot be read is a <see cref="JsonException"/> whose inner exception is the
/// <see cref="InvalidCaseException"/> with all faults. A type that has no JSON of its own, such as one finding of a result, is a
/// <see cref="NotSupportedException"/>.
/// </remarks>
public sealed class ContractJsonConverter : JsonConverterFactory
{
    /// <summary>Whether the type is one of the library.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.Assembly == typeof(ContractJsonConverter).Assembly;
    }

    /// <summary>The converter of a type.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Not used: the contract does not depend on them.</param>
    /// <exception cref="NotSupportedException">The type has no JSON of its own.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return ContractConverters.All.GetValueOrDefault(typeToConvert) ?? throw new NotSupportedException(
            $"{typeToConvert.Name} has no JSON of its own. Read and write the whole that it is part of: PatientCase, Order, IvigPolicy or "
            + "ResultDocument; write CaseAssessment, Assessment, DosePlan, DoseCalculation or OrderCheck.");
    }
}
