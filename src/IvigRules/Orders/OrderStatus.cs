using System.Collections.Immutable;

namespace IvigRules.Orders;

/// <summary>How an order stands to the plan.</summary>
public enum OrderStatus
{
    /// <summary>Something could not be compared, and nothing deviates.</summary>
    CannotBeJudged,

    /// <summary>Everything was compared and agrees.</summary>
    Agrees,

    /// <summary>Something differs.</summary>
    Deviates,
}
