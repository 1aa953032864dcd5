namespace IvigRules.Assessments;

/// <summary>The reason why a criterion is Unknown.</summary>
public enum UnknownReason
{
    /// <summary>A fact is not recorded.</summary>
    Missing,

    /// <summary>The source names other outcomes than the one recorded: a clinician must judge.</summary>
    SourceSilent,
}
