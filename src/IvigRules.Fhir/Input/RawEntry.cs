namespace IvigRules.Fhir.Input;

/// <summary>An entry of a Bundle as it was found.</summary>
internal sealed class RawEntry
{
    internal string? FullUrl { get; set; }

    internal RawResource? Resource { get; set; }

    /// <summary>The method of its request, such as <c>DELETE</c>.</summary>
    internal string? Method { get; set; }

    /// <summary>The status of its response, such as <c>200 OK</c>.</summary>
    internal string? Status { get; set; }
}
