using System.Text.RegularExpressions;

namespace IvigRules.CdsHooks.Discovery;

/// <summary>
/// The searches of all three hooks. Codes stand without system, as in the specification's example, and no parameter twice:
/// a client need not encode or repeat anything. Nothing limits a number of results: a server that cuts off says so with a next link.
/// </summary>
internal static partial class PrefetchKeys
{
    private const string Medications = "MedicationRequest?patient={{context.patientId}}"
        + "&intent=order,original-order,reflex-order,filler-order,instance-order&_include=MedicationRequest:medication";

    internal static ImmutableArray<PrefetchKey> Default { get; } =
    [
        new("patient", FhirPartKind.Patient, "Patient/{{context.patientId}}", ["Patient"]) { IsRequired = true },
        new("conditions", FhirPartKind.Conditions, Search("Condition"), ["Condition"]) { IsRequired = true },
        new("allergies", FhirPartKind.Allergies, Search("AllergyIntolerance"), ["AllergyIntolerance"]) { IsRequired = true },
        new("medications", FhirPartKind.Medications, Medications, ["MedicationRequest", "MedicationStatement", "MedicationAdministration"])
        {
            IsRequired = true,
        },
        new("procedures", FhirPartKind.Procedures, Search("Procedure"), ["Procedure"]) { IsRequired = true },
        new("weight", FhirPartKind.Weight, Search("Observation") + "&code=29463-7,3141-9", ["Observation"]),
        new("height", FhirPartKind.Height, Search("Observation") + "&code=8302-2", ["Observation"]),
        new("labs", FhirPartKind.Labs, Search("Observation") + "&code=2458-8,98979-8,33914-3,77147-7,62238-1", ["Observation"]),
        new("reproductive", FhirPartKind.Reproductive, Search("Observation") + "&code=82810-3,63895-7", ["Observation"]),
        new("bloodGroup", FhirPartKind.BloodGroup, Search("Observation") + "&code=883-9,882-1", ["Observation"]),
        new("statements", FhirPartKind.Statements, Search("MedicationStatement") + "&_include=MedicationStatement:medication",
            ["MedicationStatement"]),
        new("administrations", FhirPartKind.Administrations,
            Search("MedicationAdministration") + "&_include=MedicationAdministration:medication", ["MedicationAdministration"]),
        new("immunizations", FhirPartKind.Immunizations, Search("Immunization") + "&vaccine-code=87", ["Immunization"]),
        new("adverse", FhirPartKind.AdverseEvents, "AdverseEvent?subject=Patient/{{context.patientId}}", ["AdverseEvent"]),
    ];

    /// <summary>The keys with the templates of a site. An empty one drops its key, where it is not required.</summary>
    internal static ImmutableArray<PrefetchKey> Read(SettingsSection section)
    {
        var replaced = section.Names.ToHashSet(StringComparer.OrdinalIgnoreCase);
        ImmutableArray<PrefetchKey> keys =
            [.. Default.Select(key => replaced.Contains(key.Name) ? Replace(key, section) : key).OfType<PrefetchKey>()];
        section.ReportUnknown();
        return keys;
    }

    private static PrefetchKey? Replace(PrefetchKey key, SettingsSection section)
    {
        if (section.Text(key.Name) is not { } template)
        {
            if (key.IsRequired)
                section.Fault(key.Name, "it is required and cannot be dropped");
            return null;
        }

        var plain = Token().Replace(template, "");
        if (plain.Contains("{{", StringComparison.Ordinal) || plain.Contains("}}", StringComparison.Ordinal))
            section.Fault(key.Name, "the tokens of a template are {{context.patientId}} and {{context.userId}}");
        if (!template.Contains("{{context.patientId}}", StringComparison.Ordinal) || !Form().IsMatch(plain))
            section.Fault(key.Name, "a template is a read or a search of one type for {{context.patientId}}");
        return key with { Template = template };
    }

    private static string Search(string type) => $"{type}?patient={{{{context.patientId}}}}";

    [GeneratedRegex(@"\{\{context\.(patientId|userId)\}\}", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Token();

    [GeneratedRegex(@"^[A-Z][A-Za-z]+(/|\?[^\s#]+)$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Form();
}
