namespace IvigRules.Dosing;

/// <summary>The rounding of a dose to whole vials.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum VialRounding
{
    /// <summary>No rounding: the vials that hold the exact dose are listed, with the waste.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>To the nearest total that whole vials make; a tie goes down.</summary>
    [JsonStringEnumMemberName("nearest")]
    Nearest,

    /// <summary>To the largest total that is not above the dose.</summary>
    [JsonStringEnumMemberName("down")]
    Down,

    /// <summary>To the smallest total that is not below the dose.</summary>
    [JsonStringEnumMemberName("up")]
    Up,
}
