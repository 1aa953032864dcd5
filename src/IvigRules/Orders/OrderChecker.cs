using IvigRules.Assessments;

namespace IvigRules.Orders;

/// <summary>Compares an order with the plan of its case. Beyond the source: a safety net, not a pharmacist.</summary>
internal static class OrderChecker
{
    internal static OrderCheck Check(Assessment assessment, Order order)
    {
        var context = new OrderContext(assessment, order);
        var judges = assessment.Verdict == Verdict.Consider;
        if (judges)
        {
            var doses = OrderDoses.Of(context);
            DoseJudge.Judge(context, doses);
            LimitJudge.Judge(context, doses);
            CourseJudge.Judge(context, doses);
            RateJudge.Judge(context, doses);
            JudgeConsistency(context);
        }

        ImmutableArray<OrderPartFinding> parts = [.. context.Parts.OrderBy(part => part.Part)];
        return new()
        {
            Indication = assessment.Indication,
            Verdict = assessment.Verdict,
            Answer = Answer(assessment.Verdict, parts),
            Because = judges ? null : Because(assessment),
            Readiness = assessment.Readiness,
            FailedChecks = [.. assessment.Checks.Where(check => check.Truth == Truth.NotMet)],
            OutstandingChecks = [.. assessment.Checks.Where(check => check.Truth == Truth.Unknown)],
            Precautions = [.. assessment.Precautions.Where(precaution => precaution.Truth == Truth.Met)],
            Warnings = [.. assessment.Warnings, .. context.Warnings],
            Parts = parts,
            Slips = [.. context.Slips],
        };
    }

    private static void JudgeConsistency(OrderContext context)
    {
        if (context.Contradictions.Count > 0)
            context.Deviates(OrderPart.Consistency, $"the order contradicts itself: {string.Join("; ", context.Contradictions)}");
        else if (context.Fit is { } fit)
            context.Agrees(OrderPart.Consistency, fit);
    }

    private static OrderAnswer Answer(Verdict verdict, ImmutableArray<OrderPartFinding> parts) => verdict switch
    {
        Verdict.Contraindicated => OrderAnswer.Contraindicated,
        Verdict.NotIndicated => OrderAnswer.NotIndicated,
        Verdict.Indeterminate => OrderAnswer.CannotBeJudged,
        Verdict.Consider => Worst(parts),
        _ => throw new InvalidOperationException("not one of the four verdicts"),
    };

    /// <summary>The worst of the parts. There are always parts: dose, interval and route are judged when they are not given too.</summary>
    private static OrderAnswer Worst(ImmutableArray<OrderPartFinding> parts)
    {
        if (Has(OrderPartAnswer.Deviates))
            return OrderAnswer.Deviates;
        if (parts.IsEmpty || Has(OrderPartAnswer.CannotBeJudged))
            return OrderAnswer.CannotBeJudged;
        return Has(OrderPartAnswer.WithinTolerance) ? OrderAnswer.AgreesWithinTolerance : OrderAnswer.Agrees;

        bool Has(OrderPartAnswer answer) => parts.Any(part => part.Answer == answer);
    }

    /// <summary>The rules that withhold, each with the observations that decide it.</summary>
    private static string Because(Assessment assessment) => string.Join("; ", assessment.Determining
        .Select(id => assessment.Rules.First(rule => string.Equals(rule.Rule.Id, id, StringComparison.Ordinal)))
        .Where(rule => assessment.Verdict != Verdict.Indeterminate || rule.Truth == Truth.Unknown)
        .Select(rule => $"{rule.Rule.Id}: {string.Join(", ", Decisive(rule.Criterion).Distinct(StringComparer.Ordinal))}"));

    /// <summary>The observations of the parts that have the truth of the whole.</summary>
    private static IEnumerable<string> Decisive(Finding finding)
    {
        if (finding.Parts.IsEmpty)
            return [$"{finding.Statement}: {YesOrNo(finding.Truth)}{(finding.Because is { } because ? $" ({because})" : "")}"];
        var same = finding.Parts.Where(part => part.Truth == finding.Truth).ToList();
        return (same.Count > 0 ? same : [.. finding.Parts]).SelectMany(Decisive);
    }

    private static string YesOrNo(Truth truth) => truth switch
    {
        Truth.Met => "yes",
        Truth.NotMet => "no",
        Truth.Unknown => "not known",
        _ => throw new InvalidOperationException("a truth is Met, NotMet or Unknown"),
    };
}
