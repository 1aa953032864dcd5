using IvigRules.Assessments;
using IvigRules.CdsHooks.Records;
using IvigRules.CdsHooks.Requests;
using IvigRules.Reports;

namespace IvigRules.CdsHooks.Cards;

/// <summary>Writes the cards of a hook: at most one for a patient, and one for each draft of IVIG.</summary>
internal sealed class CardWriter(CdsHooksSettings settings)
{
    /// <summary>At most one card on the patient: of the indications that matter the loudest.</summary>
    internal IEnumerable<Card> OfPatient(JudgedRecord record)
    {
        var matter = Report.Of(record.Result).Indications;
        return Loudest(matter.Select(one => new PatientFinding(record.Result[one], record, isOrdered: false))) is var (finding, head)
            ? [Write(head, record, finding.Assessment, new CardDetail(record.Result.Knowledge.Version))] : [];
    }

    /// <summary>A card for each draft of IVIG in question, the loudest first.</summary>
    internal IEnumerable<Card> OfOrders(HookService service, HookRequest request, JudgedRecord record)
    {
        OrderFinding[] orders =
        [
            .. request.DraftsInQuestion.Where(draft => draft.IsMedicationRequest)
                .Select(draft => record.Reading.ReadOrder(draft.Json, record.Assessor.Policy)).Where(order => order.IsIvig)
                .Select(order => new OrderFinding(order, record)),
        ];
        return orders.Select(order => OfOrder(service, order, orders)).OfType<Card>().OrderByDescending(card => card.Indicator);
    }

    /// <summary>The card for a record that cannot be read: no statement is made, and that is said.</summary>
    internal Card OfUnreadableRecord(string place, string says, string knowledge)
    {
        var detail = new CardDetail(knowledge).Add("Record:", $"{place}: {says}");
        return Write(CardTable.OfUnreadableRecord(), detail, knowledge, topic: null, links: []);
    }

    private Card? OfOrder(HookService service, OrderFinding order, OrderFinding[] orders)
    {
        var detail = new CardDetail(order.Record.Result.Knowledge.Version);
        var isPlain = service == HookService.OrderSelect && !order.HasDose;
        var (assessment, head) = isPlain && Loudest(order.MayBeFor.Select(one => new PatientFinding(one, order.Record, isOrdered: true)))
            is var (finding, loudest) ? (finding.Assessment, loudest)
            : (order.Assessment, service == HookService.OrderSelect ? CardTable.OfSelectedOrder(order) : CardTable.OfSignedOrder(order));
        if (head is null)
            return null;
        if (orders.Length > 1)
            detail.Add("Orders:", $"{Count(orders.Length)} IVIG orders: {string.Join(" and ", orders.Select(Dose))}; judged one by one");
        CardLines.AddOrder(detail, order);
        return Write(head, order.Record, assessment, detail);
    }

    private Card Write(CardHead head, JudgedRecord record, Assessment lead, CardDetail detail)
    {
        CardLines.AddPatient(detail, record, lead);
        ImmutableArray<RuleFinding> rules = [.. Reasons.Determining(lead)];
        var topic = rules is [var first, ..]
            ? new Coding(RulesUrl, first.Rule.Id, first.Rule.Statement)
            : new Coding(RulesUrl, lead.Indication.Name(), lead.Indication.Title());
        return Write(head, detail, record.Result.Knowledge.Version, topic, rules.Select(rule => rule.Rule.Id));
    }

    private Card Write(CardHead head, CardDetail detail, string knowledge, Coding? topic, IEnumerable<string> links)
    {
        ImmutableArray<CardLink> all =
        [
            .. links.Distinct(StringComparer.Ordinal)
                .Select(id => new CardLink($"{id} and its sources", $"{RulesUrl}/{Uri.EscapeDataString(id)}")),
        ];
        return new()
        {
            Uuid = Guid.NewGuid().ToString(),
            Summary = head.Summary,
            Detail = detail.Write(),
            Indicator = head.Indicator,
            Source = new($"IvigRules (knowledge {knowledge})", RulesUrl, topic),
            Links = all.IsEmpty ? null : all,
            OverrideReasons = head.Indicator > Indicator.Info ? settings.OverrideReasons : null,
        };
    }

    private string RulesUrl => $"{settings.PublicBaseUrl}/rules";

    /// <summary>The loudest finding that has a card, of several alike the first whose verdict is firm.</summary>
    private static (PatientFinding Finding, CardHead Head)? Loudest(IEnumerable<PatientFinding> findings) =>
        findings.Select(finding => (Finding: finding, Head: CardTable.OfPatient(finding))).Where(one => one.Head is not null)
            .OrderByDescending(one => one.Head!.Indicator).ThenBy(one => one.Finding.Verdict == Verdict.Indeterminate)
            .Select(one => ((PatientFinding, CardHead)?)(one.Finding, one.Head!)).FirstOrDefault();

    private static string Count(int orders) => orders == 2 ? "two" : orders.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Dose(OrderFinding order) => order.Reading.Order switch
    {
        { Dose: { } dose } => $"{dose}",
        { DosePerKilogram: { } perKilogram } => $"{perKilogram}",
        { Volume: { } volume } => $"{volume}",
        _ => "no dose",
    };
}
