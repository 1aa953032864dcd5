namespace IvigRules.Assessments;

/// <summary>Why a criterion is Unknown.</summary>
public enum UnknownReason
{
    /// <summary>A fact is not on record.</summary>
    Missing,

    /// <summary>The source names other outcomes than the one recorded: a clinician must judge.</summary>
    SourceSilent,
}
