namespace IvigRules.CdsHooks;

/// <summary>The answer to a call: its status and its body.</summary>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed class CdsAnswer
{
    internal CdsAnswer(int status, ReadOnlyMemory<byte> json = default) => (Status, Json) = (status, json);

    /// <summary>The HTTP status: 200 with cards, otherwise as the guide says.</summary>
    public int Status { get; }

    /// <summary>
    /// The body in UTF-8: <c>{"cards":[...]}</c> with status 200, an error or an OperationOutcome otherwise. Empty when there is none.
    /// </summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>
    /// The record that the cards are about, with what was not understood; absent without one. Places begin with the prefetch key. Patient
    /// data.
    /// </summary>
    public FhirReading? Reading { get; internal init; }

    /// <summary>The seconds after which to call again; absent when that says nothing.</summary>
    internal int? RetryAfterSeconds { get; init; }

    /// <summary>The status.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{nameof(CdsAnswer)} {Status}");
}
