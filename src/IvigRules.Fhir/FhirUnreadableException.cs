namespace IvigRules.Fhir;

/// <summary>
/// Thrown when input is no record of one living patient: no JSON, a kind of Bundle or a version that is refused, no patient or several, a
/// patient who died or was replaced, a limit. Everything inside a record is an <see cref="Unmapped"/> instead.
/// </summary>
/// <remarks>The message holds no patient data; <see cref="OffendingText"/> may: never log it.</remarks>
public sealed class FhirUnreadableException : FormatException
{
    internal FhirUnreadableException(string place, string says, string? offendingText = null, Exception? inner = null)
        : base($"{place}: {says}", inner) => (Place, Says, OffendingText) = (place, says, offendingText);

    /// <summary>Where the fault is, as a path of names and indices.</summary>
    public string Place { get; }

    /// <summary>The fault in words, without patient data.</summary>
    public string Says { get; }

    /// <summary>The invalid value, shortened. This may be patient data: never log it.</summary>
    public string? OffendingText { get; }
}
