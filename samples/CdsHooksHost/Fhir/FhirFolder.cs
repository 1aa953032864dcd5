using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.CdsHooksHost.Fhir;

/// <summary>The records of a folder: each Bundle of one patient, by the patient's identifier.</summary>
internal sealed class FhirFolder
{
    private readonly Dictionary<string, FhirPatient> _patients = new(StringComparer.Ordinal);

    internal FhirFolder(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
            Read(file);
    }

    /// <summary>The patients in the order of their files.</summary>
    internal IReadOnlyCollection<FhirPatient> Patients => _patients.Values;

    /// <summary>The files that are not served, each with the reason.</summary>
    internal List<(string File, string Because)> Refused { get; } = [];

    internal FhirPatient? Find(string id) => _patients.GetValueOrDefault(id);

    private void Read(string file)
    {
        var name = Path.GetFileName(file);
        if (name.EndsWith(".expected.json", StringComparison.Ordinal))
            return;
        try
        {
            var patient = FhirPatient.Of(name, JsonNode.Parse(File.ReadAllBytes(file)));
            if (!_patients.TryAdd(patient.Id, patient))
                Refused.Add((name, $"its patient is that of {_patients[patient.Id].File}"));
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidOperationException)
        {
            Refused.Add((name, "it is no Bundle of one patient"));
        }
    }
}
