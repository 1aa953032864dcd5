using System.Diagnostics;

namespace IvigRules.Facts;

/// <summary>Findings in the cerebrospinal fluid. Absent means not recorded.</summary>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
[DebuggerDisplay("cells raised {CellsRaised}, protein raised {ProteinRaised}, culture {Culture}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record CsfFindings
{
    /// <summary>Whether the cell count is raised.</summary>
    public bool? CellsRaised { get; init; }

    /// <summary>Whether the protein is raised.</summary>
    public bool? ProteinRaised { get; init; }

    /// <summary>The culture.</summary>
    public CsfCulture? Culture { get; init; }

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(CsfFindings);
}
