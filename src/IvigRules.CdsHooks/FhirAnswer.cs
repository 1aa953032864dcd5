using System.Globalization;

namespace IvigRules.CdsHooks;

/// <summary>The answer of a FHIR server. Patient data.</summary>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed class FhirAnswer
{
    /// <summary>An answer as it came.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="body">The bytes of the body, unchanged; empty when there is none, or it is too long.</param>
    public FhirAnswer(int status, ReadOnlyMemory<byte> body) => (Status, Body) = (status, body);

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>The bytes of the body, unchanged; empty when there is none, or it is too long.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The time after which the server wants to be asked again; absent when it says nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The status.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{nameof(FhirAnswer)} {Status}");
}
