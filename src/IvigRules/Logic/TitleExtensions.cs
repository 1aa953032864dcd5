namespace IvigRules.Logic;

/// <summary>Verdicts and truths as titles.</summary>
public static class TitleExtensions
{
    /// <summary>A verdict as a title.</summary>
    public static string Title(this Verdict verdict) => verdict switch
    {
        Verdict.Consider => "Consider",
        Verdict.Contraindicated => "Contraindicated",
        Verdict.Indeterminate => "Indeterminate",
        Verdict.NotIndicated => "Not indicated",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>A truth as a title.</summary>
    public static string Title(this Truth truth) => truth switch
    {
        Truth.Met => "Met",
        Truth.NotMet => "NotMet",
        Truth.Unknown => "Unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(truth)),
    };
}
