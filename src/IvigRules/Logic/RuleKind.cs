namespace IvigRules.Logic;

/// <summary>The five kinds of rule, and the meaning of the truth of a rule of each kind.</summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>kind</term><description>Met; Unknown; NotMet</description></listheader>
/// <item><term>Indication</term><description>speaks for IVIG; leaves the verdict open; says nothing</description></item>
/// <item><term>Contraindication</term><description>the verdict is Contraindicated; IVIG is not considered until it is answered; says
/// nothing</description></item>
/// <item><term>Advice</term><description>is shown; is not shown; is not shown. It decides nothing and asks for nothing</description></item>
/// <item><term>Check</term><description>passed; outstanding; failed, so the infusion is on hold</description></item>
/// <item><term>Precaution</term><description>applies; cannot be judged yet; does not apply. It changes no verdict and no
/// readiness</description></item>
/// </list>
/// A site's own rule is a contraindication, a check or a precaution: it can only make an answer stricter.
/// </remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public enum RuleKind
{
    /// <summary>A reason to consider IVIG.</summary>
    [JsonStringEnumMemberName("indication")]
    Indication,

    /// <summary>A reason never to give it.</summary>
    [JsonStringEnumMemberName("contraindication")]
    Contraindication,

    /// <summary>Information that decides nothing.</summary>
    [JsonStringEnumMemberName("advice")]
    Advice,

    /// <summary>A condition to fulfil before the infusion.</summary>
    [JsonStringEnumMemberName("check")]
    Check,

    /// <summary>A risk to watch for in this patient.</summary>
    [JsonStringEnumMemberName("precaution")]
    Precaution,
}
