namespace IvigRules.Dosing;

/// <summary>The data beside the weight itself for the choice of a dose weight; age in completed years.</summary>
internal readonly record struct Build(Sex? Sex, BodyHeight? Height, int? Age, ReproductiveStatus? ReproductiveStatus);
