namespace IvigRules.Logic;

/// <summary>The answer of a site's criterion to a case, with its observation. The default is Unknown.</summary>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
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

    /// <summary>The observation, for the explanation; absent in the default.</summary>
    public string? Because { get; }

    /// <summary>The criterion holds.</summary>
    /// <param name="because">The observation, such as <c>enrolled since 2026-10-02</c>.</param>
    /// <exception cref="ArgumentException">There is no observation.</exception>
    public static SiteAnswer Met(string because) => new(Truth.Met, because);

    /// <summary>The criterion does not hold.</summary>
    /// <param name="because">The observation, such as <c>not enrolled</c>.</param>
    /// <exception cref="ArgumentException">There is no observation.</exception>
    public static SiteAnswer NotMet(string because) => new(Truth.NotMet, because);

    /// <summary>The recorded facts do not decide it. The missing fact is asked for, and never counts as a yes or a no.</summary>
    /// <param name="because">The observation, such as <c>the register has no entry</c>.</param>
    /// <exception cref="ArgumentException">There is no observation.</exception>
    public static SiteAnswer Unknown(string because) => new(Truth.Unknown, because);

    /// <summary>The truth, without the observation.</summary>
    public override string ToString() => Truth.ContractName();
}
