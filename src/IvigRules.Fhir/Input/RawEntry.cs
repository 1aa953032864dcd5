namespace IvigRules.Fhir.Input;

/// <summary>An entry of a Bundle as it was found.</summary>
internal sealed class RawEntry
{
    internal string? FullUrl { get; set; }

    internal RawResource? Resource { get; set; }

    /// <summary>Whether it says that what it holds is not to be understood as usual.</summary>
    internal bool HasModifier { get; set; }

    /// <summary>Whether something else than an object stands in its place.</summary>
    internal bool IsNone { get; init; }

    /// <summary>The method of its request, such as <c>DELETE</c>.</summary>
    internal string? Method { get; set; }

    /// <summary>The status of its response, such as <c>200 OK</c>.</summary>
    internal string? Status { get; set; }
}
