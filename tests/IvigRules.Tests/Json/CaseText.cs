using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Tests.Json;

/// <summary>A case text and where in it something was put.</summary>
internal sealed record EditedCase(string Json, long Line, long Column);

/// <summary>A case in which every member is there, and ways to spoil one place of it.</summary>
internal static class CaseText
{
    internal const string Full = """
        {
          "asOf": "2026-11-22",
          "patient": {
            "id": "p-001",
            "birthDate": "1988-04-02",
            "sex": "female",
            "weight": { "value": 70, "unit": "kg", "measuredOn": "2026-11-20" },
            "height": { "value": 170, "unit": "cm" },
            "reproductiveStatus": "not-pregnant",
            "ivigHypersensitivity": false,
            "ivigHypersensitivityAssessedOn": "2026-06-01",
            "bloodGroup": "ab"
          },
          "conditions": [{ "kind": "multiple-sclerosis", "course": "relapsing-remitting", "verification": "confirmed", "onset": "2017-05-10", "endedOn": "2027-01-01" }],
          "relapses": [{ "disease": "multiple-sclerosis", "onset": "2026-11-01", "endedOn": "2026-11-21" }],
          "priorTherapies": [{ "therapy": "plasma-exchange", "outcome": "failed", "startedOn": "2026-11-03", "endedOn": "2026-11-05" }],
          "labResults": [{ "analyte": "iga", "value": 180, "unit": "mg/dL", "comparator": ">=", "collectedOn": "2026-11-19" }],
          "riskFactors": [{ "kind": "sepsis", "present": false }],
          "infusionReactions": [{
            "infusionEndedAt": "2026-11-20T10:00:00+01:00",
            "onsetAt": "2026-11-21T14:30:00+01:00",
            "resolvedOn": "2026-11-22",
            "symptoms": {
              "severeHeadache": true, "neckStiffness": false, "photophobia": true, "painWithHeadMovement": false,
              "nausea": true, "dizziness": false, "anaphylaxis": false, "dyspnea": false,
              "urticaria": false, "bronchospasm": true, "hypotension": false
            },
            "events": {
              "thromboembolism": false, "acuteRenalFailure": true, "hemolysis": false, "transfusionRelatedAcuteLungInjury": true,
              "bloodBorneInfection": false
            },
            "temperature": { "value": 37.2, "unit": "Cel" },
            "csf": { "cellsRaised": true, "proteinRaised": false, "culture": "pending" }
          }],
          "incomplete": ["priorTherapies"]
        }
        """;

    // Stands in the tree until the text is made, because a tree cannot hold what these tests want to write.
    private const string Mark = "@mark@";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The full case with other text in the place of one value.</summary>
    internal static EditedCase Put(string path, string raw)
    {
        if (path is "$")
            return new(raw, 1, 1);
        var root = Tree();

        // Only multiple sclerosis may have the course that the full case has.
        if (path is "$.conditions[0].kind")
            root["conditions"]![0]!.AsObject().Remove("course");
        var (parent, name, index) = Place(root, path);
        if (name is null)
            parent[index] = Mark;
        else
            parent[name] = Mark;
        return Written(root, raw);
    }

    internal static string With(string path, string raw) => Put(path, raw).Json;

    /// <summary>The full case with one property more, at the end of an object; its name is written as given.</summary>
    internal static EditedCase Add(string path, string rawName, string value = "77123")
    {
        var root = Tree();
        At(root, path)[Mark] = JsonNode.Parse(value);
        return Written(root, rawName);
    }

    /// <summary>The full case without one member.</summary>
    internal static string Without(string path)
    {
        var root = Tree();
        var (parent, name, index) = Place(root, path);
        _ = name is null ? Remove(parent.AsArray(), index) : parent.AsObject().Remove(name);
        return root.ToJsonString(Indented);
    }

    /// <summary>The value at a path of the full case, as JSON.</summary>
    internal static string ValueAt(string path) => At(Tree(), path).ToJsonString();

    /// <summary>The byte at a line and column, both from 1.</summary>
    internal static char ByteAt(string json, long? line, long? column) => (char)Encoding.UTF8.GetBytes(json.Split('\n')[(int)line! - 1])[(int)column! - 1];

    private static JsonNode Tree() => JsonNode.Parse(Full)!;

    private static EditedCase Written(JsonNode root, string raw)
    {
        var text = root.ToJsonString(Indented);
        var before = text[..text.IndexOf($"\"{Mark}\"", StringComparison.Ordinal)];
        var line = before[(before.LastIndexOf('\n') + 1)..];
        return new(text.Replace($"\"{Mark}\"", raw, StringComparison.Ordinal), before.Count(letter => letter == '\n') + 1, Encoding.UTF8.GetByteCount(line) + 1);
    }

    private static JsonNode At(JsonNode root, string path)
    {
        if (path is "$")
            return root;
        var (parent, name, index) = Place(root, path);
        return name is null ? parent[index]! : parent[name]!;
    }

    // The parent of a place, and the place within it: a name, or an index where there is no name.
    private static (JsonNode Parent, string? Name, int Index) Place(JsonNode root, string path)
    {
        var steps = path[1..].Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        var at = root;
        foreach (var step in steps[..^1])
            at = step[0] == '[' ? at[step[1] - '0']! : at[step]!;
        return steps[^1][0] == '[' ? (at, null, steps[^1][1] - '0') : (at, steps[^1], 0);
    }

    private static bool Remove(JsonArray items, int index)
    {
        items.RemoveAt(index);
        return true;
    }
}
