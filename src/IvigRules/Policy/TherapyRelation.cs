namespace IvigRules.Policy;

/// <summary>The relation of a recorded therapy to the one that a criterion asks about.</summary>
internal enum TherapyRelation : byte
{
    /// <summary>Nothing in common.</summary>
    None,

    /// <summary>The same therapy, or one beneath it.</summary>
    Within,

    /// <summary>A group above it: which agent was given is not recorded.</summary>
    Above,

    /// <summary>Another group that has a therapy in common with it.</summary>
    Sharing,
}
