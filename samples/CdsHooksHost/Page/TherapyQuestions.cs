using IvigRules.Facts;
using IvigRules.Policy;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>The controls for missing facts about therapies: one for each record that leaves the fact open.</summary>
internal sealed class TherapyQuestions(PatientCase recorded, IvigPolicy policy)
{
    internal IEnumerable<Control> Controls(string fact, string subject) => fact switch
    {
        "priorTherapies" => [Added(subject)],
        "priorTherapies.outcome" => WithAll(
            Records(subject, one => one.Outcome is null or TherapyOutcome.Given or TherapyOutcome.Ongoing, "outcome",
                (label, path) => Questions.Choice(label, path, Questions.Words<TherapyOutcome>()))),
        "priorTherapies.startedOn" => Records(subject, one => one.StartedOn is null, "startedOn", Questions.Day),
        "priorTherapies.endedOn" => Records(subject, one => one.EndedOn is null, "endedOn", Questions.Day),
        "priorTherapies.therapy" => Records(subject, _ => true, "therapy",
            (label, path) => Questions.Choice(label, path, [.. Beneath(subject).Select(id => new Option(id, InWords(id)))])),
        _ => [],
    };

    /// <summary>Sessions of one course are often recorded one by one: they can be answered together, or each by itself.</summary>
    private static IEnumerable<Control> WithAll(IEnumerable<Control> controls)
    {
        List<Control> each = [.. controls];
        if (each.Count < 2)
            return each;
        var label = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"All {each.Count} entries");
        return each.Prepend(each[0] with
        {
            Label = label,
            Paths = [.. each.SelectMany(one => one.Paths)],
            Fields = [.. each[0].Fields.Select(field => field with { Label = label })],
        });
    }

    private static Control Added(string subject) => new(Questions.Sentence(InWords(subject)), "add", ["/priorTherapies/-"],
        [
            new("Outcome", "choice", "outcome", Questions.Words<TherapyOutcome>()),
            new("Started on", "date", "startedOn", Optional: true),
            new("Ended on", "date", "endedOn", Optional: true),
        ],
        new() { ["therapy"] = subject });

    private IEnumerable<Control> Records(
        string subject, Func<PriorTherapy, bool> open, string member, Func<string, string, Control> control) =>
        recorded.PriorTherapies.Index().Where(one => Canonical(one.Item.Therapy) == new Therapy(subject) && open(one.Item))
            .Select(one => control(Label(one.Item), Questions.Pointer("priorTherapies", one.Index, member)));

    private static string Label(PriorTherapy record)
    {
        var label = Questions.Sentence(InWords(record.Therapy.Id));
        if (record.StartedOn is { } start)
            label += $", started {Questions.ContractDate(start)}";
        return record.EndedOn is { } end ? $"{label}, ended {Questions.ContractDate(end)}" : label;
    }

    private Therapy Canonical(Therapy therapy) => TherapyNames.CanonicalOf(
        policy.TherapyNames.FirstOrDefault(added => new Therapy(added.Name) == therapy) is { } site ? site.Therapy : therapy);

    /// <summary>The agents of a group, by the table of therapies and by the policy's groups.</summary>
    private IEnumerable<string> Beneath(string group)
    {
        var ofPolicy = new[] { policy.DiseaseModifyingTherapies, policy.NmoFirstLine }.SelectMany(Groups)
            .Where(one => one.Therapy == new Therapy(group)).SelectMany(one => one.Members.SelectMany(Groups))
            .Select(one => one.Therapy.Id);
        return TherapyNames.All.Where(row => IsBeneath(row, group)).Select(row => row.Id).Concat(ofPolicy)
            .Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<TherapyGroup> Groups(TherapyGroup group) => group.Members.SelectMany(Groups).Prepend(group);

    private static bool IsBeneath(TherapyName row, string group) => row.Beneath.Any(above => new Therapy(above) == new Therapy(group)
        || TherapyNames.All.Any(other => other.Id.Equals(above, StringComparison.Ordinal) && IsBeneath(other, group)));

    private static string InWords(string id) =>
        TherapyNames.All.FirstOrDefault(row => new Therapy(row.Id) == new Therapy(id))?.InWords ?? id;
}
