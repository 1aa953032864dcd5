using System.Diagnostics;

namespace IvigRules.Facts;

/// <summary>
/// A diagnosis by its identifier. The set is open: the rules read the four here, and any other is an ordinary comorbidity that they do not
/// use.
/// </summary>
/// <remarks>
/// Identifiers compare without regard to case, spaces, underscores and hyphens. The default has no identifier and is not valid where a
/// diagnosis is expected.
/// </remarks>
[DebuggerDisplay("{_id,nq}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public readonly record struct ConditionKind
{
    private readonly string? _id;

    /// <summary>The diagnosis with an identifier of 1 to 200 characters, such as <c>multiple-sclerosis</c>.</summary>
    /// <exception cref="ArgumentException">The identifier is empty, too long or not valid Unicode.</exception>
    public ConditionKind(string id)
    {
        if (CaseFaults.OfText("id", id) is { } fault)
            throw new ArgumentException(fault.Problem, nameof(id));
        _id = id;
    }

    /// <summary>The identifier.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public string Id => _id ?? throw new InvalidOperationException("a diagnosis without an identifier");

    internal bool IsDefault => _id is null;

    /// <summary>The diagnosis as words in a sentence.</summary>
    internal string Display => Id.Replace('-', ' ');

    /// <summary>Multiple sclerosis (ICD-10-CM G35 and below, SNOMED CT 24700007).</summary>
    public static ConditionKind MultipleSclerosis { get; } = new("multiple-sclerosis");

    /// <summary>Neuromyelitis optica (ICD-10-CM G36.0, SNOMED CT 25044007).</summary>
    public static ConditionKind NeuromyelitisOptica { get; } = new("neuromyelitis-optica");

    /// <summary>Progressive multifocal leukoencephalopathy (ICD-10-CM A81.2, SNOMED CT 22255007).</summary>
    public static ConditionKind ProgressiveMultifocalLeukoencephalopathy { get; } = new("progressive-multifocal-leukoencephalopathy");

    /// <summary>Immune reconstitution syndrome (ICD-10-CM D89.3, SNOMED CT 426202004).</summary>
    public static ConditionKind ImmuneReconstitutionSyndrome { get; } = new("immune-reconstitution-syndrome");

    /// <summary>The diagnoses that the rules read.</summary>
    /// <remarks>Not kept: .NET 8 loads no struct that has a static list of itself.</remarks>
    internal static ConditionKind[] All =>
        [MultipleSclerosis, NeuromyelitisOptica, ProgressiveMultifocalLeukoencephalopathy, ImmuneReconstitutionSyndrome];

    /// <summary>Whether it is the same diagnosis, however its identifier is spelled.</summary>
    public bool Equals(ConditionKind other) => NameComparer.AreSame(_id, other._id);

    /// <inheritdoc/>
    public override int GetHashCode() => _id is null ? 0 : NameComparer.Instance.GetHashCode(_id);

    /// <summary>The kind of fact, without the identifier, which may hold patient data.</summary>
    public override string ToString() => nameof(ConditionKind);
}
