using IvigRules.Assessments;
using IvigRules.Criteria;
using IvigRules.Dosing;
using IvigRules.Orders;
using IvigRules.Policy;

namespace IvigRules.Reports;

/// <summary>Sentences that the renderers and hosts share.</summary>
public static class Phrases
{
    /// <summary>The note on a weight that was given in pounds.</summary>
    public const string RecordedInPounds = Remarks.RecordedInPounds;

    /// <summary>
    /// The dose in one line with its arithmetic and its basis, such as <c>0.4 g/kg x 70 kg = 28 g a day for 5 days, 140 g in all,
    /// continuous IV infusion</c>.
    /// </summary>
    public static string Dose(DosePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var regimen = plan.Regimen;
        var perWeight = regimen.Low == regimen.High ? regimen.Low.ToString() : $"{regimen.Low} to {regimen.High}";
        var weight = plan.DoseWeight.Basis != DoseWeightBasis.Actual ? $" ({plan.DoseWeight.Basis.Display()} weight)"
            : string.Equals(plan.DoseWeight.Because, DoseWeights.ActualByPolicy, StringComparison.Ordinal) ? ""
            : $" (actual weight: {plan.DoseWeight.Because})";
        var dose = $"{perWeight} x {plan.DoseWeight.Weight}{weight} = {plan.PerInfusion}";
        if (plan.PerInfusion.Low.Rounded is not null || plan.PerInfusion.High.Rounded is not null)
            dose += $", rounded to {new DoseRange(plan.PerInfusion.Low.Given, plan.PerInfusion.High.Given)},";
        dose += $" {Interval(regimen.IntervalDays)}";
        if (regimen.Infusions is { } infusions)
            dose += $" for {Invariant.Format(infusions)} {(regimen.IntervalDays == 1 ? "day" : "infusion")}{(infusions == 1 ? "" : "s")}";
        if (plan.CourseTotal is { } total)
            dose += $", {total} in all";
        if (regimen.IsContinuous)
            dose += ", continuous IV infusion";
        return dose + Basis(regimen);
    }

    /// <summary>
    /// The basis of a regimen in brackets: that it is extrapolated, or the site's with what the source states; empty when it is stated.
    /// </summary>
    public static string Basis(Regimen regimen)
    {
        ArgumentNullException.ThrowIfNull(regimen);
        return regimen.Basis switch
        {
            RegimenBasis.Extrapolated => " (extrapolated: the source does not state a dose for this indication)",
            RegimenBasis.SitePolicy when regimen.InPlaceOf is { } stated =>
                $" (from the site's policy; the source: {stated.Statement}"
                + $"{(stated.Basis == RegimenBasis.Extrapolated ? ", extrapolated" : "")})",
            RegimenBasis.SitePolicy => " (from the site's policy: the source states no dose)",
            RegimenBasis.Stated => "",
            _ => throw new InvalidOperationException("a regimen is stated, extrapolated or the site's"),
        };
    }

    /// <summary>
    /// Recorded text as one line of a report: line breaks and other control characters become spaces, direction marks and characters of
    /// no width show by their number, such as <c>&lt;U+202E&gt;</c>.
    /// </summary>
    public static string OneLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Characters.OneLine(text);
    }

    /// <summary>The cited references by identifier, each once, with a mark on those beyond the source.</summary>
    internal static string Sources(ImmutableArray<Citation> evidence) =>
        string.Join(", ", evidence.OrEmpty().Select(citation => citation.Reference).Distinct()
            .Select(reference => reference.IsBeyondSource ? $"{reference.Id} (beyond the source)" : reference.Id));

    /// <summary>The vials of a dose in one line, such as <c>27.5 g as 1 x 20 g + 1 x 5 g + 1 x 2.5 g</c>.</summary>
    internal static string Vials(InfusionDose dose)
    {
        ArgumentNullException.ThrowIfNull(dose);
        var text = $"{dose.Given} as {string.Join(" + ", dose.Vials.Select(vial => $"{Invariant.Format(vial.Count)} x {vial.Size}"))}";
        if (dose.Rounded is not null)
            text += $", rounded from {dose.Exact}";
        if (dose.Waste is { } waste && waste != default)
            text += $", {waste} left over";
        return dose.Note is { } note ? $"{text} ({note})" : text;
    }

    /// <summary>The details of a plan: the dose weight unless it is actual weight by policy, the vials and the schedules.</summary>
    internal static IEnumerable<string> Details(DosePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (!string.Equals(plan.DoseWeight.Because, DoseWeights.ActualByPolicy, StringComparison.Ordinal))
            yield return $"dose weight: {plan.DoseWeight.Because}";
        var product = plan.Product;
        if (product is null)
            yield break;
        yield return $"vials of {product.Name}: {Vials(plan.PerInfusion.Low)}";
        if (plan.PerInfusion.Low != plan.PerInfusion.High)
            yield return $"vials of {product.Name}: {Vials(plan.PerInfusion.High)}";
        foreach (var schedule in plan.Schedules)
        {
            var steps = string.Join(", then ", schedule.Steps.Select(step => $"{step.Rate} for {Minutes(step.Duration)}"));
            yield return $"{schedule.Dose} is {schedule.Volume} over {Minutes(schedule.Duration)}: {steps} ({schedule.RateBecause})";
        }
    }

    /// <summary>The answer of an order check as a title.</summary>
    public static string Title(OrderCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return check.Answer switch
        {
            OrderAnswer.Contraindicated => "Contraindicated",
            OrderAnswer.NotIndicated => "Not indicated",
            OrderAnswer.Deviates => "The order deviates",
            OrderAnswer.CannotBeJudged => "The order cannot be judged",
            OrderAnswer.AgreesWithinTolerance => "The order agrees within the tolerance",
            OrderAnswer.Agrees => "The order agrees",
            _ => throw new InvalidOperationException("not an answer of an order check"),
        };
    }

    /// <summary>A part of an order in words.</summary>
    public static string Words(OrderPart part) => EnumNameExtensions.Display(part);

    /// <summary>The answer for a part of an order in words.</summary>
    public static string Words(OrderPartAnswer answer) => EnumNameExtensions.Display(answer);

    /// <summary>A slip in words.</summary>
    public static string Words(OrderSlip slip) => EnumNameExtensions.Display(slip);

    /// <summary>A length of time in hours and minutes, such as <c>4 h 5 min</c>.</summary>
    public static string Time(TimeSpan time)
    {
        List<string> parts = [];
        if (time.Ticks >= TimeSpan.TicksPerHour)
            parts.Add(Invariant.Format((int)time.TotalHours, "h"));
        if (time.Minutes > 0)
            parts.Add(Invariant.Format(time.Minutes, "min"));
        if (time.Seconds > 0 || parts.Count == 0)
            parts.Add(Invariant.Format(time.Seconds, "s"));
        return string.Join(' ', parts);
    }

    /// <summary>A drug with its usual amount, if amounts apply, and a note for this patient.</summary>
    internal static string Premedication(Premedication drug)
    {
        ArgumentNullException.ThrowIfNull(drug);
        var name = TherapyNames.InWords(drug.Drug);
        var note = drug.Note is { } text ? $" ({text})" : "";
        if (drug is not { Low: { } low, High: { } high })
            return $"{name} (no amount: the patient is not known to be an adult){note}";
        return low == high
            ? $"{name} {Invariant.Format(low.Milligrams, "mg")}{note}"
            : $"{name} {Invariant.Format(low.Milligrams)} to {Invariant.Format(high.Milligrams, "mg")}{note}";
    }

    /// <summary>A readiness in words.</summary>
    public static string Words(Readiness readiness) => EnumNameExtensions.Display(readiness);

    /// <summary>A missing fact as the question to ask.</summary>
    public static string Question(MissingFact fact) => MissingFacts.Question(fact);

    /// <summary>The answers that would change a verdict, each with its question.</summary>
    internal static string WhatIf(WhatIf set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return string.Join(" and ", set.Answers.Select(answer => $"{Question(answer.Fact)} {MissingFacts.Answer(answer.Answer)}"));
    }

    /// <summary>A length of time to the minute, such as <c>4 h 5 min</c>.</summary>
    internal static string Minutes(TimeSpan time)
    {
        var minutes = (time.Ticks + (TimeSpan.TicksPerMinute / 2)) / TimeSpan.TicksPerMinute;
        return minutes == 0 ? "less than 1 min" : Time(TimeSpan.FromMinutes(minutes));
    }

    private static string Interval(int days) => days switch
    {
        1 => "a day",
        28 => "every 4 weeks",
        _ => $"every {Invariant.Format(days)} days",
    };
}
