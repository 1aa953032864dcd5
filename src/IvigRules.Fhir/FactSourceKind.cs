namespace IvigRules.Fhir;

/// <summary>How a fact was recognised in its resource.</summary>
public enum FactSourceKind
{
    /// <summary>By a code of the table, or by an element that needs none.</summary>
    Code = 1,

    /// <summary>By a name that is the whole text.</summary>
    Name,

    /// <summary>By the site's own extension.</summary>
    Extension,
}
