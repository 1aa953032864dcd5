namespace IvigRules.NRules;

/// <summary>Tags of the rules, beside the name of the rule set and the indications.</summary>
public static class Tags
{
    /// <summary>On every rule of this package.</summary>
    public const string Ivig = "ivig";

    /// <summary>On the rules that yield a <see cref="PatientFinding"/>.</summary>
    public const string Finding = "ivig-finding";
}
