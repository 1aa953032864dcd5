namespace IvigRules.Orders;

internal static class AdministrationRouteExtensions
{
    /// <summary>The abbreviations under which a route is ordered. They are read and never written.</summary>
    internal static ImmutableArray<string> Abbreviations(this AdministrationRoute route) => route switch
    {
        AdministrationRoute.Intravenous => ["iv", "i.v."],
        AdministrationRoute.Subcutaneous => ["sc", "s.c."],
        AdministrationRoute.Intramuscular => ["im", "i.m."],
        AdministrationRoute.Oral => ["po", "p.o."],
        AdministrationRoute.Intrathecal => [],
        _ => throw new ArgumentOutOfRangeException(nameof(route), "not a route of administration"),
    };
}
