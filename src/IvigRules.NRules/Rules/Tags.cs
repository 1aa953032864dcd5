namespace IvigRules.NRules;

/// <summary>Tags of the rule definitions, beside the names of their indications and of the references they cite.</summary>
public static class Tags
{
    /// <summary>On every rule of this library.</summary>
    public const string Ivig = "ivig";

    /// <summary>On the rules that yield a <see cref="PatientFinding"/>.</summary>
    public const string Finding = "ivig-finding";
}
