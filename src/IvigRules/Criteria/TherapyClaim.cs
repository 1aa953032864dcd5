namespace IvigRules.Criteria;

/// <summary>The kinds of question on a therapy.</summary>
internal enum TherapyClaim
{
    /// <summary>It had one of the named outcomes, has not helped and is not running.</summary>
    HadOutcome = 1,

    /// <summary>The same of every therapy of a group.</summary>
    EveryHadOutcome,

    /// <summary>The relapse has not responded to it.</summary>
    NoResponse,

    /// <summary>The relapse has not responded to it, and it is not running.</summary>
    NoResponseNorCourse,

    /// <summary>It was tried or is ruled out, and the relapse has not responded to it.</summary>
    Tried,

    /// <summary>It was stopped before the immune reconstitution syndrome began.</summary>
    Stopped,
}
