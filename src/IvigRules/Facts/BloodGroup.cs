namespace IvigRules.Facts;

/// <summary>The ABO blood group. Beyond the source: read only for the haemolysis precaution.</summary>
public enum BloodGroup
{
    /// <summary>Group A.</summary>
    A = 1,

    /// <summary>Group B.</summary>
    B,

    /// <summary>Group AB.</summary>
    Ab,

    /// <summary>Group O.</summary>
    O,
}
