namespace IvigRules.Dosing;

/// <summary>How a dose is rounded to whole vials.</summary>
public enum VialRounding
{
    /// <summary>Not at all: vials that hold the exact dose are named, with the waste.</summary>
    None,

    /// <summary>To the nearest total that whole vials make; a tie goes down.</summary>
    Nearest,

    /// <summary>To the largest total that is not above the dose.</summary>
    Down,

    /// <summary>To the smallest total that is not below the dose.</summary>
    Up,
}
