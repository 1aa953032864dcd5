using System.Globalization;
using System.Text.Json.Nodes;

namespace IvigRules.Oracle.Generators;

/// <summary>The single steps by which a case is made less known. Works on the text of a case and knows no rule.</summary>
internal sealed class LessKnown(JsonObject whole)
{
    private const string Unknown = "a-name-that-nobody-knows";

    private static readonly string[] Lists = ["conditions", "relapses", "priorTherapies", "labResults", "infusionReactions"];

    private readonly string _asOf = whole["asOf"]!.GetValue<string>();

    public IEnumerable<Degradation> Steps() =>
        Patient().Concat(Conditions()).Concat(Relapses()).Concat(PriorTherapies()).Concat(LabResults()).Concat(Reactions()).Concat(Whole());

    private IEnumerable<Degradation> Patient()
    {
        JsonObject patient = whole["patient"]!.AsObject();
        bool contradicts = Word(patient, "sex") is "male" && Word(patient, "reproductiveStatus") is ("pregnant" or "nursing");
        foreach (string field in patient.Where(x => x.Value is not null).Select(x => x.Key))
        {
            bool isCovered = field switch
            {
                "id" => false,
                "sex" or "reproductiveStatus" => !contradicts,
                "ivigHypersensitivityAssessedOn" => !IsAfter(Word(patient, field)),
                _ => true,
            };
            if (isCovered)
            {
                yield return Without("patient", field);
            }
        }

        if (patient["weight"] is JsonObject weight && Word(weight, "measuredOn") is { } day && !IsAfter(day))
        {
            yield return Without("patient.weight", "measuredOn");
        }
    }

    private IEnumerable<Degradation> Conditions()
    {
        foreach ((JsonObject condition, string path) in Items("conditions"))
        {
            if (Word(condition, "course") is not null)
            {
                yield return Without(path, "course");
            }

            if (Word(condition, "onset") is { } onset && !IsAfter(onset))
            {
                yield return Without(path, "onset");
            }

            if (Word(condition, "verification") is not "unconfirmed")
            {
                yield return With(path, "verification", "unconfirmed");
            }
        }
    }

    private IEnumerable<Degradation> Relapses() =>
        from item in Items("relapses")
        where Word(item.Fact, "onset") is { } onset && !IsAfter(onset)
        select Without(item.Path, "onset");

    private IEnumerable<Degradation> PriorTherapies()
    {
        foreach ((JsonObject record, string path) in Items("priorTherapies"))
        {
            (string? outcome, string? start, string? end) = (Word(record, "outcome"), Word(record, "startedOn"), Word(record, "endedOn"));
            bool contradicts = outcome is "ongoing" && end is not null && !IsAfter(end);
            if (!contradicts && outcome is ("responded" or "failed" or "not-tolerated" or "ongoing"))
            {
                yield return With(path, "outcome", "given");
            }

            if (!contradicts && outcome is not null)
            {
                yield return Without(path, "outcome");
            }

            if (!contradicts && end is not null)
            {
                yield return Without(path, "endedOn");
            }

            if (start is not null && !IsAfter(start))
            {
                yield return Without(path, "startedOn");
            }

            // One that lies after asOf is not read, whatever its name.
            if (!IsAfter(start))
            {
                yield return With(path, "therapy", Unknown) with { IsRenaming = true };
            }
        }
    }

    private IEnumerable<Degradation> LabResults()
    {
        foreach ((JsonObject result, string path) in Items("labResults"))
        {
            // The unit cannot be left out; another takes its place that nobody knows.
            yield return With(path, "unit", "unit-not-known");
            if (Word(result, "collectedOn") is { } day && !IsAfter(day))
            {
                yield return Without(path, "collectedOn");
            }
        }
    }

    private IEnumerable<Degradation> Reactions()
    {
        foreach ((JsonObject reaction, string path) in Items("infusionReactions"))
        {
            foreach (string field in new[] { "onsetAt", "infusionEndedAt", "resolvedOn", "temperature", "csf" })
            {
                if (reaction[field] is not null && !(field is "onsetAt" && IsAfter(Word(reaction, field)!)))
                {
                    yield return Without(path, field);
                }
            }

            foreach (string group in new[] { "symptoms", "events" })
            {
                foreach ((string sign, JsonNode? present) in reaction[group]?.AsObject() ?? [])
                {
                    if (present?.GetValue<bool>() == false)
                    {
                        yield return Without(path + "." + group, sign);
                    }
                }
            }
        }
    }

    private IEnumerable<Degradation> Whole()
    {
        foreach (string list in Lists.Except(whole["incomplete"]?.AsArray().Select(x => x!.GetValue<string>()) ?? []))
        {
            JsonObject copy = whole.DeepClone().AsObject();
            JsonArray incomplete = copy["incomplete"]?.AsArray() ?? [];
            incomplete.Add(list);
            copy["incomplete"] = incomplete;
            yield return new Degradation(list + " not complete", copy.ToJsonString());
        }
    }

    private IEnumerable<(JsonObject Fact, string Path)> Items(string list) =>
        (whole[list]?.AsArray() ?? []).Select((x, i) => (x!.AsObject(), string.Create(CultureInfo.InvariantCulture, $"{list}.{i}")));

    // ISO 8601 days compare as text; of a time, its day as it is written.
    private bool IsAfter(string? day) => day is not null && string.CompareOrdinal(day[..10], _asOf) > 0;

    private Degradation Without(string path, string field) => Change(path, field + " left out", x => x.Remove(field));

    private Degradation With(string path, string field, string value) =>
        Change(path, field + " changed to " + value, x => x[field] = value);

    private Degradation Change(string path, string what, Action<JsonObject> change)
    {
        JsonNode copy = whole.DeepClone();
        JsonNode at = copy;
        foreach (string step in path.Split('.'))
        {
            at = int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) ? at[index]! : at[step]!;
        }

        change(at.AsObject());
        return new Degradation(path + "." + what, copy.ToJsonString());
    }

    private static string? Word(JsonObject at, string field) => at[field]?.GetValue<string>();
}
