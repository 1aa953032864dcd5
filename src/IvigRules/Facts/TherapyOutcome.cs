namespace IvigRules.Facts;

/// <summary>The outcome of a therapy, or the reason why it was not given.</summary>
public enum TherapyOutcome
{
    /// <summary>The disease responded.</summary>
    Responded = 1,

    /// <summary>The disease did not respond.</summary>
    Failed,

    /// <summary>The patient did not tolerate it.</summary>
    NotTolerated,

    /// <summary>It was not given because it is contraindicated.</summary>
    Contraindicated,

    /// <summary>It was not given because it is unavailable or impractical.</summary>
    Unavailable,

    /// <summary>The patient declined it. The source does not say what follows, so a clinician must judge.</summary>
    Declined,

    /// <summary>It is being given.</summary>
    Ongoing,
}
