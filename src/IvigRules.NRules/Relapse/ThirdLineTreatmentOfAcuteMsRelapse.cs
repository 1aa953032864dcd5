using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>MS-01: third line in an acute relapse of multiple sclerosis.</summary>
[Name("MS-01")]
[Description("IVIG may be considered as third-line treatment of an acute MS relapse once intravenous methylprednisolone "
    + "and plasma exchange have both failed or were not tolerated.")]
[Tag(IvigRuleSets.Relapse)]
[Tag("acute-ms-relapse")]
public sealed class ThirdLineTreatmentOfAcuteMsRelapse : FindingRule;
