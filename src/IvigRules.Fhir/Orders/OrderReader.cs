using IvigRules.Fhir.Codes;
using IvigRules.Fhir.Input;
using IvigRules.Fhir.Mapping;
using IvigRules.Orders;

namespace IvigRules.Fhir.Orders;

/// <summary>Reads a MedicationRequest that is about to be signed. A part that is not understood is listed and never guessed.</summary>
internal sealed class OrderReader(RecordContext context, PatientCase recorded, FhirLimits limits)
{
    /// <summary>What an order says beside a dose, and the library does not judge.</summary>
    private static readonly string[] NotJudged = ["asNeeded", "maxDosePerPeriod", "maxDosePerAdministration", "maxDosePerLifetime"];

    private readonly Ledger _ledger = new(limits);

    internal FhirOrderReading Read(Entry entry, IvigPolicy policy)
    {
        var form = TherapyForm.All.First(form => form.Type is ReadTypes.Request);
        var identity = new TherapyIdentification(context).Unrouted(entry, form);
        var isIvig = identity.IsOn(Therapy.IntravenousImmunoglobulin);
        if (!isIvig)
            return new(false, false, null, [], []);
        var order = Excluded(entry) ? null : Parts(entry.Root, policy, identity.Quoted);
        return new(true, identity.Doubt is not null, order, IndicationsOf(entry), _ledger.Unmapped);
    }

    /// <summary>Whether the order as a whole cannot be read, which is listed.</summary>
    private bool Excluded(Entry entry)
    {
        var root = entry.Root;
        var hold = entry.Hold ?? context.Choice.NotThisPatients(entry) switch
        {
            { Reason: UnmappedReason.OtherPatient } other => other,
            _ => null,
        };
        if (hold is not null)
            _ledger.List(new(entry, hold.Place, hold.Reason, "order"));
        else if (root["status"].Text is not ("draft" or "active"))
            List(root["status"], UnmappedReason.StatusExcludes, "order");
        else if (root["doNotPerform"] is { Exists: true } forbidden && forbidden.Boolean != false)
            List(forbidden, UnmappedReason.StatusExcludes, "order");
        else
            return false;
        return true;
    }

    private Order Parts(Node root, IvigPolicy policy, string? words)
    {
        foreach (var ignored in new[] { root["dispenseRequest"]["quantity"], root["substitution"] }.Where(node => node.Exists))
            List(ignored, UnmappedReason.Noted, "order");
        var product = policy.Formulary.FirstOrDefault(product => words is not null && Names.AreSame(product.Name, words))?.Name;
        Node[] instructions = [.. root.All("dosageInstruction")];
        if (instructions is not [var dosage])
        {
            List(root["dosageInstruction"], instructions.Length == 0 ? UnmappedReason.MissingElement : UnmappedReason.ConflictingCodes,
                "order.dose");
            return new() { Product = product };
        }

        foreach (var ignored in NotJudged.Select(name => dosage[name]).Where(node => node.Exists && node.Boolean != false))
            List(ignored, UnmappedReason.Noted, "order");
        var order = new Order { Product = product, Route = RouteOf(dosage["route"]), StartDate = Start(dosage["timing"]) };
        order = new OrderTiming(context, List).Apply(order, dosage["timing"]);
        return new OrderDose(List).Apply(order, dosage);
    }

    private AdministrationRoute? RouteOf(Node route)
    {
        if (!route.Exists)
            return null;
        var concept = context.Concept(route);
        var means = concept.Find(CodeMeanings.Route).Select(row => row.Means).Distinct(StringComparer.Ordinal).ToArray();
        var word = means.Length == 1 ? means[0] : concept.Words.FirstOrDefault();
        if (means.Length < 2 && word is { Length: <= 200 })
            return new AdministrationRoute(word);
        List(route, means.Length > 1 ? UnmappedReason.ConflictingCodes : UnmappedReason.UnknownCode, "order.route", concept.Quoted);
        return null;
    }

    private DateOnly? Start(Node timing)
    {
        var bounds = timing["repeat"]["bounds"];
        var start = bounds.Type is "Period" && bounds["start"].Exists ? bounds["start"] : timing.All("event").FirstOrDefault();
        if (start is null)
            return null;
        var day = context.Day(start);
        if (day is null)
            List(start, UnmappedReason.PartialDate, "order.startDate");
        return day;
    }

    /// <summary>The indications of the reason of the order; without one that is understood, those of the diagnoses.</summary>
    private ImmutableArray<Indication> IndicationsOf(Entry entry)
    {
        var concepts = entry.Root.All("reasonCode").Select(context.Concept).Concat(entry.Root.All("reasonReference")
            .Select(reference => context.Resolve(entry, reference)).OfType<Entry>().Where(found => found.Type is ReadTypes.Condition)
            .Select(found => context.Concept(found.Root["code"])));
        ConditionKind[] kinds = [.. concepts.Select(Diagnosis.Of).Where(diagnosis => diagnosis.IsStated).Select(
            diagnosis => diagnosis.Kinds[0])];
        if (kinds.Length == 0)
            kinds = [.. recorded.Conditions.Select(condition => condition.Kind)];
        return [.. kinds.SelectMany(IndicationsOf).Distinct().Order()];
    }

    private static Indication[] IndicationsOf(ConditionKind kind) =>
        kind == ConditionKind.MultipleSclerosis ? [Indication.AcuteMsRelapse, Indication.MsRelapsePrevention]
        : kind == ConditionKind.NeuromyelitisOptica ? [Indication.AcuteNmoRelapse, Indication.NmoRelapsePrevention]
        : kind == ConditionKind.ProgressiveMultifocalLeukoencephalopathy || kind == ConditionKind.ImmuneReconstitutionSyndrome
            ? [Indication.NatalizumabPmlIris]
        : [];

    private void List(Node at, UnmappedReason reason, string about, string? quoted = null) =>
        _ledger.List(new(null, at.Place, reason, about, quoted));
}
