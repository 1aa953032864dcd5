using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Common;

/// <summary>A fact that will stand in the case, with the resources that state it and the points that it stands for.</summary>
internal sealed class Draft<T>(T fact)
    where T : class
{
    internal T Fact { get; set; } = fact;

    internal List<(Entry Entry, FactSourceKind By)> Sources { get; } = [];

    internal List<Point> Points { get; } = [];
}
