using System.Text.Json;

namespace IvigRules.Json;

/// <summary>A value in a host's document that is not what the contract asks for.</summary>
/// <remarks>
/// System.Text.Json knows where the value begins and tells it only to the exception, in <see cref="JsonException.Path"/>: the paths of the
/// faults continue from there. When the value is the whole document, the path is the full one from the beginning.
/// </remarks>
/// <param name="faults">The faults, whose paths begin at the value.</param>
/// <param name="isWhole">Whether the value is the whole document.</param>
internal sealed class UnreadableJsonException(InvalidCaseException faults, bool isWhole)
    : JsonException($"the {faults.Document} cannot be read", isWhole ? faults.Path : null, null, null, faults)
{
    public override string Message => string.Join("; ", Faults);

    /// <summary>The faults with their paths in the whole document.</summary>
    internal IEnumerable<CaseFault> Faults =>
        faults.Faults.Select(fault => fault with { Path = (isWhole ? "$" : Path ?? "$") + fault.Path[1..] });
}
