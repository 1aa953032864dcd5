namespace IvigRules.Orders;

/// <summary>The route of an order, by its name. The set is open: a word that is not known is kept, and is not intravenous.</summary>
/// <remarks>
/// Names compare without regard to case, spaces, underscores and hyphens, and the usual abbreviations are read: <c>IV</c> and <c>i.v.</c>
/// are <c>intravenous</c>. The default has no name and is not valid where a route is expected.
/// </remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public readonly record struct AdministrationRoute
{
    private static readonly (string Name, ImmutableArray<string> Also)[] Names =
    [
        ("intravenous", ["iv", "i.v.", "intravenously"]),
        ("subcutaneous", ["sc", "s.c.", "subcut", "subcutaneously"]),
        ("intramuscular", ["im", "i.m.", "intramuscularly"]),
        ("oral", ["po", "p.o.", "orally"]),
        ("intrathecal", ["intrathecally"]),
    ];

    private readonly string? _name;

    /// <summary>The route of a name or an abbreviation of 1 to 200 characters.</summary>
    /// <exception cref="ArgumentException">The name is empty or too long.</exception>
    public AdministrationRoute(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (CaseFaults.OfText("name", name) is { } fault)
            throw new ArgumentException(fault.Problem, nameof(name));
        _name = Canonical(name);
    }

    /// <summary>Into a vein: the only route of IVIG.</summary>
    public static AdministrationRoute Intravenous { get; } = new("intravenous");

    /// <summary>Under the skin.</summary>
    public static AdministrationRoute Subcutaneous { get; } = new("subcutaneous");

    /// <summary>Into a muscle.</summary>
    public static AdministrationRoute Intramuscular { get; } = new("intramuscular");

    /// <summary>By mouth.</summary>
    public static AdministrationRoute Oral { get; } = new("oral");

    /// <summary>Into the spinal canal.</summary>
    public static AdministrationRoute Intrathecal { get; } = new("intrathecal");

    /// <summary>The name of a known route, such as <c>intravenous</c>; any other word as it was given.</summary>
    /// <exception cref="InvalidOperationException">This is the default value.</exception>
    public string Name => _name ?? throw new InvalidOperationException("a route without a name");

    /// <summary>The known routes, each with the other words under which it is read.</summary>
    internal static IReadOnlyList<(string Name, ImmutableArray<string> Also)> Known => Names;

    internal bool IsDefault => _name is null;

    /// <summary>Whether it is one of the routes that are known by name.</summary>
    internal bool IsKnown => _name is { } name && Array.Exists(Names, known => string.Equals(known.Name, name, StringComparison.Ordinal));

    /// <summary>Whether it is the same route, however it is spelled.</summary>
    public bool Equals(AdministrationRoute other) => NameComparer.AreSame(_name, other._name);

    /// <inheritdoc/>
    public override int GetHashCode() => _name is null ? 0 : NameComparer.Instance.GetHashCode(_name);

    /// <summary>The kind of object, without the name, which is whatever was typed.</summary>
    public override string ToString() => nameof(AdministrationRoute);

    private static string Canonical(string text)
    {
        foreach (var (name, also) in Names)
        {
            if (NameComparer.IsWord(name, text) || also.Any(word => NameComparer.IsWord(word, text)))
                return name;
        }

        return text;
    }
}
