namespace IvigRules.CdsHooks.Cards;

/// <summary>When there is a card, and how loud: the whole table. In each part the first row that fits decides; null is no card.</summary>
internal static class CardTable
{
    /// <summary>An indication that matters on patient-view, or one that an order without a dose is for.</summary>
    internal static CardHead? OfPatient(PatientFinding on) => on switch
    {
        { Verdict: Verdict.Contraindicated, MayHaveDisease: false, IsOrdered: false } => null,
        { Verdict: Verdict.Contraindicated } => CardHead.Warning($"IVIG is contraindicated: {on.Because}"),
        { Verdict: Verdict.Consider, Readiness: Readiness.Hold } => CardHead.Warning($"IVIG, {on.Title}: HOLD, {on.FailedCheck}"),
        { Verdict: Verdict.Consider, Precaution: { } risk } =>
            CardHead.Warning($"IVIG may be considered: {on.Title}; caution: {risk}"),
        { Verdict: Verdict.Consider, Readiness: Readiness.ChecksOutstanding } =>
            Quiet(on, $"IVIG may be considered: {on.Title}; first: {on.OutstandingCheck}"),
        { Verdict: Verdict.Consider } => Quiet(on, $"IVIG may be considered: {on.Title}, {on.Dose}"),
        { Verdict: Verdict.Indeterminate, Gaps.IsNotWhole: true } =>
            CardHead.Warning("IVIG cannot be judged: not all of the record was there"),
        { Verdict: Verdict.Indeterminate, Gaps.NotUnderstood: > 0 } =>
            Quiet(on, $"IVIG cannot be judged: {on.Entries} not understood"),
        { Verdict: Verdict.Indeterminate } => Quiet(on, $"IVIG cannot be judged: {on.Waits}"),
        { Verdict: Verdict.NotIndicated, IsOrdered: true } => CardHead.Warning($"IVIG is not indicated by the source: {on.Because}"),
        { Verdict: Verdict.NotIndicated } => null,
        _ => throw new ArgumentOutOfRangeException(nameof(on), "not one of the four verdicts"),
    };

    /// <summary>A draft of IVIG with a dose on order-select: as on order-sign, and critical only when contraindicated.</summary>
    internal static CardHead? OfSelectedOrder(OrderFinding on) =>
        on.Verdict == Verdict.Contraindicated ? OfSignedOrder(on) : OfSignedOrder(on)?.AtMost(Indicator.Warning);

    /// <summary>A draft of IVIG on order-sign.</summary>
    internal static CardHead? OfSignedOrder(OrderFinding on) => on switch
    {
        { Verdict: Verdict.Contraindicated } => CardHead.Critical($"IVIG order: contraindicated, {on.Because}"),
        { Slip: { } slip } => CardHead.Critical($"IVIG order: {slip.Statement} ({on.Title})"),
        { Danger: { } danger } => CardHead.Critical($"IVIG order: {danger.Statement}"),
        { FailedCheck: { } check } => CardHead.Critical($"IVIG order: HOLD before the infusion, {Reasons.Of(check)}"),
        { Deviation: { } deviation } => CardHead.Warning($"IVIG order: {deviation.Statement}"),
        { Verdict: Verdict.NotIndicated } => CardHead.Warning("IVIG order: no indication of the source holds"),
        { CannotJudge: { } what } => CardHead.Warning($"IVIG order: {what}"),
        { OutstandingCheck: { } check } => Quiet(on, $"IVIG order agrees; first: {Reasons.Of(check)}"),
        { Precaution: { } risk } => Quiet(on, $"IVIG order agrees; caution: {Reasons.Of(risk)}"),
        { Gaps.MayHideSomething: true } or { Gaps.LacksKeyOfSafety: true } =>
            CardHead.Warning("IVIG order: not all of the record was there, or understood"),
        _ => null,
    };

    /// <summary>A draft of IVIG on order-sign for a record that cannot be read.</summary>
    internal static CardHead OfUnreadableRecord() => CardHead.Warning("IVIG: the record could not be read, no statement is made");

    private static CardHead Quiet(PatientFinding on, string summary) => Quiet(on.Gaps.MayHideSomething, summary);

    private static CardHead Quiet(OrderFinding on, string summary) =>
        Quiet(on.Gaps.MayHideSomething || on.Gaps.LacksKeyOfSafety, summary);

    /// <summary>Quiet only when nothing of the record can hide a reason to be loud.</summary>
    private static CardHead Quiet(bool mayHideSomething, string summary) =>
        mayHideSomething ? CardHead.Warning(summary) : CardHead.Info(summary);
}
