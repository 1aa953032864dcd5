using System.Diagnostics;

namespace IvigRules.Facts;

/// <summary>A therapy or a group of therapies, by its identifier. The set is open: any identifier is accepted.</summary>
/// <remarks>
/// Identifiers compare without regard to case, spaces, underscores and hyphens: <c>Plasma Exchange</c> is <c>plasma-exchange</c>. The
/// identifier is kept as it was given. The policy defines the members of each group (<c>TherapyGroup</c>).
/// The default has no identifier and is not valid where a therapy is expected.
/// </remarks>
[DebuggerDisplay("{_id,nq}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public readonly record struct Therapy
{
    internal const int MaxLength = 200;

    private readonly string? _id;

    /// <summary>The therapy with an identifier of 1 to 200 characters, such as <c>plasma-exchange</c>.</summary>
    /// <exception cref="ArgumentException">The identifier is empty or too long.</exception>
    public Therapy(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (IsTooLong(id))
            throw new ArgumentException("a therapy identifier has at most 200 characters", nameof(id));
        if (!Characters.AreWhole(id))
            throw new ArgumentException("half of a surrogate pair is no character", nameof(id));
        _id = id;
    }

    /// <summary>The identifier.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public string Id => _id ?? throw new InvalidOperationException("a therapy without an identifier");

    /// <summary>Counts Unicode scalar values, not UTF-16 code units.</summary>
    internal static bool IsTooLong(string text) => text.Length > MaxLength && text.EnumerateRunes().Count() > MaxLength;

    internal bool IsDefault => _id is null;

    /// <summary>Any corticosteroid: the group above intravenous corticosteroids.</summary>
    public static Therapy Corticosteroids { get; } = new("corticosteroids");

    /// <summary>Any intravenous corticosteroid: the group above intravenous methylprednisolone.</summary>
    public static Therapy IntravenousCorticosteroids { get; } = new("intravenous-corticosteroids");

    /// <summary>Intravenous methylprednisolone, IVMP (ingredient RxNorm 6902).</summary>
    public static Therapy IntravenousMethylprednisolone { get; } = new("intravenous-methylprednisolone");

    /// <summary>Plasma exchange, PLEX (SNOMED CT 20720000).</summary>
    public static Therapy PlasmaExchange { get; } = new("plasma-exchange");

    /// <summary>Natalizumab (RxNorm 354770).</summary>
    public static Therapy Natalizumab { get; } = new("natalizumab");

    /// <summary>Intravenous immunoglobulin itself, as a prior therapy.</summary>
    public static Therapy IntravenousImmunoglobulin { get; } = new("intravenous-immunoglobulin");

    /// <summary>The group of all disease-modifying therapies of multiple sclerosis, as the policy lists them.</summary>
    public static Therapy DiseaseModifyingTherapies { get; } = new("disease-modifying-therapies");

    /// <summary>The group of first-line agents for preventing relapses of neuromyelitis optica, as the policy lists them.</summary>
    public static Therapy NmoFirstLine { get; } = new("nmo-first-line");

    /// <summary>Acetaminophen (RxNorm 161), a usual premedication.</summary>
    public static Therapy Acetaminophen { get; } = new("acetaminophen");

    /// <summary>Diphenhydramine (RxNorm 3498, a code that was not verified), a usual premedication.</summary>
    public static Therapy Diphenhydramine { get; } = new("diphenhydramine");

    /// <summary>Ravulizumab, whose exposure IVIG may lower.</summary>
    public static Therapy Ravulizumab { get; } = new("ravulizumab");

    /// <summary>Whether it is the same therapy, however its identifier is spelled.</summary>
    public bool Equals(Therapy other) => NameComparer.AreSame(_id, other._id);

    /// <inheritdoc/>
    public override int GetHashCode() => _id is null ? 0 : NameComparer.Instance.GetHashCode(_id);

    /// <summary>The kind of fact, without the identifier, which may hold patient data.</summary>
    public override string ToString() => nameof(Therapy);
}
