using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IvigRules.Fhir.Samples;

/// <summary>The Bundle while it is written: its entries, and how a dialect writes days.</summary>
internal sealed class Record(PatientCase recorded, FhirDialect dialect)
{
    private const string Base = "https://ehr.example.org/fhir/";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonArray _entries = [];

    internal PatientCase Case { get; } = recorded;

    internal FhirDialect Dialect { get; } = dialect;

    internal bool IsIcd10 => Dialect == FhirDialect.Icd10;

    internal int Count => _entries.Count;

    /// <summary>This dialect's word out of two.</summary>
    internal T Pick<T>(T snomed, T icd10) => Dialect switch
    {
        FhirDialect.Snomed => snomed,
        FhirDialect.Icd10 => icd10,
        _ => throw new InvalidOperationException("no such dialect"),
    };

    internal JsonObject Subject() => JsonExtensions.Reference($"Patient/{Case.Patient.Id}");

    /// <summary>Adds a resource and gives the reference to it.</summary>
    internal string Add(string type, JsonObject resource, string? id = null)
    {
        id ??= string.Create(CultureInfo.InvariantCulture, $"{type.ToLowerInvariant()}-{Count}");
        var whole = new JsonObject { ["resourceType"] = type, ["id"] = id };
        foreach (var (name, value) in resource.ToArray())
        {
            resource.Remove(name);
            whole[name] = value;
        }

        var entry = new JsonObject { ["fullUrl"] = $"{Base}{type}/{id}", ["resource"] = whole };
        if (IsIcd10)
        {
            var isIncluded = string.Equals(type, "Medication", StringComparison.Ordinal);
            entry["search"] = new JsonObject { ["mode"] = isIncluded ? "include" : "match" };
        }

        _entries.Add((JsonNode)entry);
        return $"{type}/{id}";
    }

    /// <summary>A day as this dialect writes it: as a date, or at noon with an offset.</summary>
    internal string? Day(DateOnly? day) =>
        day?.ToString(Pick("yyyy-MM-dd", "yyyy-MM-dd'T12:00:00+00:00'"), CultureInfo.InvariantCulture);

    internal static string? Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal JsonObject? Period(DateOnly? start, DateOnly? end) => start is null && end is null ? null
        : new JsonObject().With("start", Day(start)).With("end", Day(end));

    internal string ToJson() => new JsonObject
    {
        ["resourceType"] = "Bundle",
        ["type"] = Pick("collection", "searchset"),
        ["entry"] = _entries,
    }.ToJsonString(Indented);
}
