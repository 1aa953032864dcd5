namespace IvigRules.CdsHooksHost.Page;

/// <summary>The kinds of text that the page takes.</summary>
internal enum InputKind
{
    /// <summary>A case of the library.</summary>
    Case,

    /// <summary>A FHIR R4 Bundle or resource.</summary>
    Fhir,

    /// <summary>A request of CDS Hooks.</summary>
    Request,
}
