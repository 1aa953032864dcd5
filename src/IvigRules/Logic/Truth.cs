namespace IvigRules.Logic;

/// <summary>Whether a criterion or rule holds. Unknown is the default and never becomes a yes: there is no conversion to bool.</summary>
public enum Truth : sbyte
{
    /// <summary>It does not hold.</summary>
    NotMet = -1,

    /// <summary>The recorded facts do not decide it.</summary>
    Unknown = 0,

    /// <summary>It holds.</summary>
    Met = 1,
}
