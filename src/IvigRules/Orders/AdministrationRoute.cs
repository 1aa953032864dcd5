namespace IvigRules.Orders;

/// <summary>The route of administration of a drug.</summary>
public enum AdministrationRoute
{
    /// <summary>Into a vein: the only route of IVIG.</summary>
    Intravenous = 1,

    /// <summary>Under the skin.</summary>
    Subcutaneous,

    /// <summary>Into a muscle.</summary>
    Intramuscular,

    /// <summary>By mouth.</summary>
    Oral,

    /// <summary>Into the spinal canal.</summary>
    Intrathecal,
}
