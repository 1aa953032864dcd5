namespace IvigRules.CdsHooks;

/// <summary>What a person did with a card.</summary>
public enum CdsFeedbackOutcome
{
    /// <summary>A suggestion of the card was taken. This service makes none.</summary>
    Accepted = 1,

    /// <summary>The person went on against the card, with or without a reason.</summary>
    Overridden,
}
