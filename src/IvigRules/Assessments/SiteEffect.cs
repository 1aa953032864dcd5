using System.Collections.Immutable;

namespace IvigRules.Assessments;

/// <summary>What a site's rule does to the answer. It can only make it stricter: there is no effect that speaks for IVIG.</summary>
public enum SiteEffect
{
    /// <summary>Met, the verdict is Contraindicated, whatever else holds. Unknown, IVIG is not considered until it is answered. NotMet, nothing changes.</summary>
    Withhold,

    /// <summary>A check before the infusion. Met, it passed. Unknown, it is outstanding. NotMet, it failed: hold.</summary>
    Check,

    /// <summary>Something to watch for. Met, it applies. Unknown, it cannot be judged yet. It changes no verdict.</summary>
    Precaution,
}
