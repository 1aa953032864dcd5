using System.Collections.Immutable;
using IvigRules.Assessments;
using IvigRules.Knowledge;
using IvigRules.Orders;
using IvigRules.Quantities;
using IvigRules.Text;

namespace IvigRules.Facts;

/// <summary>What makes input unreadable, whether it came as JSON or was built in code. The first problem found is reported.</summary>
internal static class CaseFaults
{
    /// <summary>Checks a case, once: the reader has checked those that it made.</summary>
    /// <exception cref="InvalidCaseException">Something cannot be read; the exception names the place.</exception>
    internal static void Check(PatientCase recorded)
    {
        if (recorded.IsChecked)
            return;
        if (recorded.Patient is null)
            throw new InvalidCaseException("$.patient", "there is no patient");
        Throw("$.patient", OfPatient(recorded.Patient));
        CheckAll("$.conditions", recorded.Conditions, OfCondition);
        CheckAll("$.relapses", recorded.Relapses, OfRelapse);
        CheckAll("$.priorTherapies", recorded.PriorTherapies, OfTherapy);
        CheckAll("$.labResults", recorded.LabResults, OfLab);
        CheckAll("$.riskFactors", recorded.RiskFactors, OfRiskFactor);
        CheckAll("$.infusionReactions", recorded.InfusionReactions, OfReaction);
        recorded.MarkChecked();
    }

    internal static Problem? OfPatient(Patient patient) =>
        OfText("id", patient.Id)
        ?? OfName("sex", patient.Sex)
        ?? OfName("reproductiveStatus", patient.ReproductiveStatus)
        ?? OfName("bloodGroup", patient.BloodGroup)
        ?? (patient.Weight is { } weight && weight.Mass == default ? new Problem("weight", "a weight is above zero") : null)
        ?? (patient.Height is { } height && height == default ? new Problem("height", "a height is above zero") : null);

    internal static Problem? OfCondition(Condition condition) =>
        OfName<ConditionKind>("kind", condition.Kind)
        ?? OfName("course", condition.Course)
        ?? (condition.Course is { } course && condition.Kind != ConditionKind.MultipleSclerosis
            ? new Problem("course", "only multiple-sclerosis has a course", course.ContractName()) : null)
        ?? OfEnd("endedOn", condition.EndedOn, condition.Onset);

    internal static Problem? OfRelapse(Relapse relapse) =>
        OfName<Disease>("disease", relapse.Disease) ?? OfEnd("endedOn", relapse.EndedOn, relapse.Onset);

    internal static Problem? OfTherapy(PriorTherapy therapy) =>
        (therapy.Therapy.IsDefault ? new Problem("therapy", "a therapy needs an identifier") : null)
        ?? OfName<TherapyOutcome>("outcome", therapy.Outcome)
        ?? OfEnd("endedOn", therapy.EndedOn, therapy.StartedOn);

    internal static Problem? OfLab(LabResult result) =>
        OfText("analyte", result.Analyte)
        ?? OfText("unit", result.Unit)
        ?? OfName("comparator", result.Comparator)
        ?? (result.Value < 0 ? new Problem("value", "a laboratory value is not below zero", Invariant.Format(result.Value)) : null)
        ?? (!Invariant.IsReadable(result.Value) ? new Problem("value", Invariant.Readable) : null);

    internal static Problem? OfRiskFactor(RiskFactor factor) => OfName<RiskFactorKind>("kind", factor.Kind);

    internal static Problem? OfReaction(InfusionReaction reaction) =>
        (reaction.Symptoms is null ? new Problem("symptoms", "there are no symptoms; leave the property out instead") : null)
        ?? OfName("csf.culture", reaction.Csf?.Culture)
        ?? OfEnd("resolvedOn", reaction.ResolvedOn, reaction.Date);

    internal static Problem? OfOrder(Order order) =>
        (order.Dose is not null && order.DosePerKilogram is not null ? new Problem("dosePerKilogram", "the dose is given twice, as a mass and for each kilogram") : null)
        ?? (order.Dose <= default(Dose) ? new Problem("dose", "a dose is above zero") : null)
        ?? (order.DosePerKilogram <= default(DosePerWeight) ? new Problem("dosePerKilogram", "a dose is above zero") : null)
        ?? (order.DosePerKilogram is { } dose && !dose.IsExactForAnyWeight ? new Problem("dosePerKilogram", "a dose for each kilogram has no step finer than 0.000001 g/kg") : null)
        ?? (order.Infusions < 1 ? new Problem("infusions", "the number of infusions is above zero") : null)
        ?? (order.IntervalDays < 1 ? new Problem("intervalDays", "the interval is above zero") : null)
        ?? (order.Rate <= default(InfusionRate) ? new Problem("rate", "a rate is above zero") : null)
        ?? OfName("route", order.Route);

    private static void CheckAll<T>(string path, ImmutableArray<T> facts, Func<T, Problem?> check)
        where T : class
    {
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i] is null)
                throw new InvalidCaseException($"{path}[{Invariant.Digits(i)}]", "there is no fact");
            if (check(facts[i]) is { } problem)
                Throw($"{path}[{Invariant.Digits(i)}]", problem);
        }
    }

    private static void Throw(string path, Problem? problem)
    {
        if (problem is not null)
            throw new InvalidCaseException($"{path}.{problem.Property}", problem.Statement, problem.OffendingText);
    }

    internal static Problem? OfText(string property, string? text) =>
        string.IsNullOrEmpty(text) ? new Problem(property, "an empty text")
        : Therapy.IsTooLong(text) ? new(property, "a text of more than 200 characters")
        : null;

    private static Problem? OfName<T>(string property, T? value)
        where T : struct, Enum => value is { } name && !EnumNames<T>.IsDefined(name) ? new Problem(property, "not a value of its list") : null;

    private static Problem? OfEnd(string property, DateOnly? end, DateOnly? start) =>
        end < start ? new Problem(property, "an end before the start", $"{Invariant.Format(end.Value)} before {Invariant.Format(start!.Value)}") : null;
}
