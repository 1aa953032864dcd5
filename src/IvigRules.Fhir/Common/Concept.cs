using IvigRules.Fhir.Codes;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Common;

/// <summary>A CodeableConcept: its codings in the tables, and its words.</summary>
internal sealed class Concept
{
    private readonly FhirCodes _codes;
    private readonly (string System, string Code, string? Display)[] _codings;
    private readonly string[] _displays;
    private readonly string[] _bareCodes;
    private readonly string? _text;

    internal Concept(Node node, FhirCodes codes)
    {
        _codes = codes;
        Node = node;
        var read = node.All("coding").Select(coding =>
            (System: coding["system"].Text, Code: coding["code"].Text?.Trim(), Display: coding["display"].Text)).ToArray();
        IsAbsent = read.Any(coding => coding.System is CodeSystems.DataAbsentReason)
            || node.Extensions("http://hl7.org/fhir/StructureDefinition/data-absent-reason").Any();
        _codings =
        [
            .. read.Where(coding => coding is { System.Length: > 0, Code.Length: > 0 } && coding.System is not CodeSystems.DataAbsentReason)
                .Select(coding => (coding.System!, coding.Code!, coding.Display)),
        ];
        _displays =
        [
            .. read.Where(coding => coding.System is not CodeSystems.DataAbsentReason && !string.IsNullOrWhiteSpace(coding.Display))
                .Select(coding => coding.Display!),
        ];
        _bareCodes = [.. read.Where(coding => string.IsNullOrEmpty(coding.System)).Select(coding => coding.Code).OfType<string>()];
        _text = string.IsNullOrWhiteSpace(node["text"].Text) ? null : node["text"].Text;
    }

    internal Node Node { get; }

    /// <summary>Whether it says itself that nothing is said.</summary>
    internal bool IsAbsent { get; }

    internal IReadOnlyList<(string System, string Code, string? Display)> Codings => _codings;

    /// <summary>The text, then the displays, then codes without a system, which may be names: they are looked for in this order.</summary>
    internal IEnumerable<string> Words => (_text is null ? _displays : _displays.Prepend(_text)).Concat(_bareCodes);

    /// <summary>Whether no word says what it is: a code without its system says nothing.</summary>
    internal bool IsWordless => _text is null && _displays.Length == 0;

    /// <summary>What to quote.</summary>
    internal string? Quoted => _text ?? _displays.FirstOrDefault() ?? (_codings is [var first, ..] ? $"{first.System}|{first.Code}" : null);

    /// <summary>The rows of a table that its codings have.</summary>
    internal CodeRow[] Find(string table) =>
        [.. _codings.Select(coding => _codes.Find(table, coding.System, coding.Code)).OfType<CodeRow>().Distinct()];

    /// <summary>The one code of a status element in its system; null when it is absent, and empty when it is not understood.</summary>
    internal static string? Status(Node node, string system)
    {
        if (!node.Exists)
            return null;
        string[] codes =
        [
            .. node.All("coding").Where(coding => string.Equals(CodeSystems.Normal(coding["system"].Text
                ?? ""), system, StringComparison.Ordinal))
                .Select(coding => coding["code"].Text ?? "").Distinct(StringComparer.Ordinal),
        ];
        return codes is [var one] ? one : "";
    }
}
