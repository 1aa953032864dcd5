namespace IvigRules.Tests.Support;

/// <summary>Dose weights under the default policy but for the choice of the weight.</summary>
internal static class Weighed
{
    internal static DoseWeight Choose(DoseWeightPolicy policy, BodyWeight actual, Build build) =>
        DoseWeights.Choose((IvigPolicy.Default with { DoseWeight = policy }).Dosing, actual, build);
}
