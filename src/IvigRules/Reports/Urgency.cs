namespace IvigRules.Reports;

/// <summary>How late a statement of the first screen is folded: the greatest value first, <see cref="Never"/> not at all.</summary>
internal enum Urgency
{
    /// <summary>Verdicts, reasons against IVIG, failed checks, doses.</summary>
    Never,

    /// <summary>Indications that were not assessed further.</summary>
    OtherIndications,

    /// <summary>Warnings.</summary>
    Warnings,

    /// <summary>Facts to record.</summary>
    FactsToRecord,

    /// <summary>Points for a clinician.</summary>
    PointsToJudge,

    /// <summary>Checks that are outstanding.</summary>
    ChecksOutstanding,

    /// <summary>Reactions on record.</summary>
    Reactions,

    /// <summary>Records that were not understood.</summary>
    NotUnderstood,

    /// <summary>Evidence.</summary>
    Evidence,

    /// <summary>Records of IVIG.</summary>
    IvigOnRecord,

    /// <summary>Precautions to act on.</summary>
    Precautions,

    /// <summary>Records that were not counted.</summary>
    NotCounted,

    /// <summary>Reasons for a verdict.</summary>
    Reasons,

    /// <summary>Advice.</summary>
    Advice,

    /// <summary>Precautions that cannot be judged.</summary>
    NotJudged,

    /// <summary>Premedication.</summary>
    Premedication,

    /// <summary>Notes on how facts were read.</summary>
    Notes,
}
