using System.Collections.Frozen;
using IvigRules.Fhir.Codes;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>Corticosteroids are read with their route, and immunoglobulin under the skin or into the muscle is not IVIG.</summary>
internal static class Routes
{
    private const string None = "";
    private const string Several = "several";

    private const string Steroids = "corticosteroids";
    private const string IntravenousSteroids = "intravenous-corticosteroids";
    private const string Methylprednisolone = "methylprednisolone";
    private const string IntravenousMethylprednisolone = "intravenous-methylprednisolone";
    private const string OralMethylprednisolone = "oral-methylprednisolone";
    private const string Dexamethasone = "dexamethasone";
    private const string IntravenousDexamethasone = "intravenous-dexamethasone";

    /// <summary>The drug and the route behind a name that implies one.</summary>
    private static readonly FrozenDictionary<string, (string Drug, string Route)> Implied =
        new Dictionary<string, (string, string)>(StringComparer.Ordinal)
        {
            [IntravenousMethylprednisolone] = (Methylprednisolone, "intravenous"),
            [OralMethylprednisolone] = (Methylprednisolone, "oral"),
            [IntravenousDexamethasone] = (Dexamethasone, "intravenous"),
            [IntravenousSteroids] = (Steroids, "intravenous"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The therapy of a drug by its route: intravenous, oral, none or several, and under the skin or into the muscle.</summary>
    private static readonly FrozenDictionary<string, (string Intravenous, string Oral, string Unsaid, string Injected)> ByRoute =
        new Dictionary<string, (string, string, string, string)>(StringComparer.Ordinal)
        {
            [Methylprednisolone] = (IntravenousMethylprednisolone, OralMethylprednisolone, Methylprednisolone, Steroids),
            [Dexamethasone] = (IntravenousDexamethasone, Dexamethasone, Dexamethasone, Dexamethasone),
            ["prednisone"] = ("prednisone", "prednisone", "prednisone", "prednisone"),
            ["prednisolone"] = ("prednisolone", "prednisolone", "prednisolone", "prednisolone"),
            [Steroids] = (IntravenousSteroids, Steroids, Steroids, Steroids),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The route of a record: one of the table, none, or several.</summary>
    internal static string Of(Entry entry, RecordContext context)
    {
        var root = entry.Root;
        string[] routes =
        [
            .. root.All("dosageInstruction").Concat(root.All("dosage")).Select(dosage => dosage["route"]).Append(root["route"])
                .Where(route => route.Exists).Select(route => Of(context.Concept(route))).Distinct(StringComparer.Ordinal),
        ];
        return routes switch
        {
            [] => None,
            [var one] => one,
            _ => Several,
        };
    }

    /// <summary>The route that a concept names; none when it is not understood.</summary>
    internal static string Of(Concept route)
    {
        string[] means = [.. route.Find(CodeMeanings.Route).Select(row => row.Means).Distinct(StringComparer.Ordinal)];
        return means is [var one] ? one : None;
    }

    /// <summary>A therapy as its route makes it; none when it then has no bearing.</summary>
    internal static (Therapy? Therapy, bool Contradicts) Apply(Therapy therapy, string route)
    {
        if (therapy == Therapy.IntravenousImmunoglobulin)
            return (route is "subcutaneous" or "intramuscular" ? null : therapy, false);
        var (drug, implied) = Implied.TryGetValue(therapy.Id, out var behind) ? behind : (therapy.Id, None);
        if (!ByRoute.TryGetValue(drug, out var forms))
            return (therapy, false);
        if (implied is not None && route is not None && !string.Equals(route, implied, StringComparison.Ordinal))
            return (new(forms.Unsaid), true);
        var form = (route is None ? implied : route) switch
        {
            "intravenous" => forms.Intravenous,
            "oral" => forms.Oral,
            "subcutaneous" or "intramuscular" => forms.Injected,
            "local" or "intrathecal" => null,
            _ => forms.Unsaid,
        };
        return (form is null ? null : new Therapy(form), false);
    }
}
