namespace IvigRules.Dosing;

/// <summary>The rounding of a dose to whole vials.</summary>
public enum VialRounding
{
    /// <summary>No rounding: the vials that hold the exact dose are listed, with the waste.</summary>
    None,

    /// <summary>To the nearest total that whole vials make; a tie goes down.</summary>
    Nearest,

    /// <summary>To the largest total that is not above the dose.</summary>
    Down,

    /// <summary>To the smallest total that is not below the dose.</summary>
    Up,
}
