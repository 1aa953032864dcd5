using IvigRules.Fhir.Codes;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>Finds the observations of a kind, and the newest of them: it decides, readable or not.</summary>
internal sealed class Observations(RecordContext context)
{
    /// <summary>The measurements of one meaning, themselves or as components. One with a reason for its absence is none.</summary>
    /// <param name="means">The meaning in the table of observations.</param>
    /// <param name="about">The fact that it concerns.</param>
    /// <param name="read">Reads the element that holds the value.</param>
    internal IEnumerable<Measurement<T>> Of<T>(string means, string about, Func<Node, (T? Value, UnmappedReason? Why, string? Quoted)> read)
        where T : class
    {
        foreach (var (entry, holder) in Holders(concept => Means(concept, means)))
        {
            var root = entry.Root;
            if (context.Held(entry, about, out var opens) is { } held)
            {
                if (opens)
                    yield return Dated(new Measurement<T>(entry, root, null, held.Reason, null) { IsListed = true });
                continue;
            }

            var status = root["status"].Text;
            if (status is "entered-in-error" or "cancelled")
            {
                context.Ledger.List(entry, root["status"], UnmappedReason.StatusExcludes, about);
                continue;
            }

            if (holder["dataAbsentReason"].Exists || root["dataAbsentReason"].Exists)
                continue;
            var isFinal = status is "final" or "amended" or "corrected";
            var value = holder["value"];
            var (result, why, quoted) = value.Exists ? read(value) : (null, UnmappedReason.MissingElement, null);
            yield return Dated(isFinal ? new(entry, value, result, why, quoted)
                : new Measurement<T>(entry, root["status"], null, UnmappedReason.StatusExcludes, status)
                {
                    IsPreliminary = status is "preliminary" or "registered" or "unknown",
                });
        }
    }

    /// <summary>The newest measurement, or null after listing why there is none that can be read.</summary>
    /// <param name="all">The measurements of one meaning.</param>
    /// <param name="about">The fact that it concerns.</param>
    /// <param name="isStrict">Whether one that is not final, or has no full day, hides another that it contradicts.</param>
    internal Measurement<T>? Newest<T>(IEnumerable<Measurement<T>> all, string about, bool isStrict = false)
        where T : class
    {
        Measurement<T>[] everything = [.. all];
        foreach (var preliminary in everything.Where(one => one.IsPreliminary))
            List(preliminary, about);
        Measurement<T>[] candidates = [.. everything.Where(one => isStrict || !one.IsPreliminary)];
        Measurement<T>[] dated = [.. candidates.Where(one => one.Day is not null)];
        var day = dated.Select(one => one.Day).Max();
        Measurement<T>[] newest = day is null ? candidates : [.. dated.Where(one => one.Day == day)];
        if (newest.Length == 0)
            return null;
        if (day is not null && Array.TrueForAll(newest, one => one.Moment is not null))
            newest = [.. newest.Where(one => one.Moment == newest.Max(other => other.Moment))];
        if (isStrict && day is not null && Array.Find(candidates, one => one.Day is null
            && one.Value?.Equals(newest[0].Value) != true) is { } undated)
        {
            var effective = undated.Entry.Root["effective"];
            context.Ledger.List(undated.Entry, effective, Days.WhyNone(effective), about, undated.Quoted);
            return null;
        }

        foreach (var older in candidates.Except(newest))
            context.Ledger.Outdate(older.Entry);
        if (Array.Exists(newest, one => one.Why is not null))
        {
            foreach (var unreadable in newest.Where(one => one.Why is not null && !one.IsPreliminary))
                List(unreadable, about);
            return null;
        }

        if (newest.Select(one => one.Value).Distinct().Skip(1).Any())
        {
            foreach (var one in newest)
                context.Ledger.List(one.Entry, one.At, UnmappedReason.ConflictingCodes, about, one.Quoted);
            return null;
        }

        return newest[0];
    }

    /// <summary>The observations whose code, or that of a component, is wanted.</summary>
    internal IEnumerable<(Entry Entry, Node Holder)> Holders(Func<Concept, bool> isWanted)
    {
        foreach (var entry in context.Of(ReadTypes.Observation))
        {
            if (isWanted(context.Concept(entry.Root["code"])))
                yield return (entry, entry.Root);
            foreach (var component in entry.Root.All("component"))
            {
                if (isWanted(context.Concept(component["code"])))
                    yield return (entry, component);
            }
        }
    }

    /// <summary>The day of an observation; that of a period when both of its ends are one day. Never the day of issue.</summary>
    internal DateOnly? DayOf(Node root)
    {
        var effective = root["effective"];
        return effective.Type switch
        {
            "Period" => context.Day(effective["start"]) is { } start && start == context.Day(effective["end"]) ? start : null,
            "Timing" => null,
            _ => context.Day(effective),
        };
    }

    internal static bool Means(Concept concept, string means) =>
        concept.Find(CodeMeanings.Observation).Any(row => string.Equals(row.Means, means, StringComparison.Ordinal));

    private void List<T>(Measurement<T> measurement, string about)
        where T : class
    {
        if (!measurement.IsListed)
            context.Ledger.List(measurement.Entry, measurement.At, measurement.Why!.Value, about, measurement.Quoted);
    }

    private Measurement<T> Dated<T>(Measurement<T> measurement)
        where T : class => measurement with
        {
            Day = DayOf(measurement.Entry.Root),
            Moment = Days.InstantOf(measurement.Entry.Root["effective"].Text),
        };
}
