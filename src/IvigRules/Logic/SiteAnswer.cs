namespace IvigRules.Logic;

/// <summary>What a site's criterion finds in a case, with what it saw. The default is Unknown.</summary>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public readonly record struct SiteAnswer
{
    private SiteAnswer(Truth truth, string because)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        Truth = truth;
        Because = because;
    }

    /// <summary>Whether the criterion holds.</summary>
    public Truth Truth { get; }

    /// <summary>What was seen, for the explanation; absent in the default.</summary>
    public string? Because { get; }

    /// <summary>The criterion holds.</summary>
    /// <param name="because">What was seen, such as <c>enrolled since 2026-10-02</c>.</param>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static SiteAnswer Met(string because) => new(Truth.Met, because);

    /// <summary>The criterion does not hold.</summary>
    /// <param name="because">What was seen, such as <c>not enrolled</c>.</param>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static SiteAnswer NotMet(string because) => new(Truth.NotMet, because);

    /// <summary>What is on record does not decide it. It is asked for, and never counts as a yes or a no.</summary>
    /// <param name="because">What was seen instead, such as <c>the register has no entry</c>.</param>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static SiteAnswer Unknown(string because) => new(Truth.Unknown, because);

    /// <summary>Whether it holds, without what was seen.</summary>
    public override string ToString() => Truth.ContractName();
}
