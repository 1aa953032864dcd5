namespace IvigRules.Dosing;

/// <summary>What the choice of a dose weight reads beside the weight itself.</summary>
/// <param name="Sex">The sex; never defaulted.</param>
/// <param name="Height">The height.</param>
/// <param name="Age">Completed years.</param>
/// <param name="ReproductiveStatus">Whether a woman is pregnant.</param>
internal readonly record struct Build(Sex? Sex, BodyHeight? Height, int? Age, ReproductiveStatus? ReproductiveStatus);
