namespace IvigRules.Facts;

/// <summary>Validates cases, whether read from JSON or built in code. The first fault is reported.</summary>
internal static class CaseFaults
{
    /// <summary>Validates a case once: the JSON reader has validated the cases that it read.</summary>
    /// <exception cref="InvalidCaseException">A fact is not valid; the exception names its path.</exception>
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
        for (var i = 0; i < recorded.Incomplete.Length; i++)
        {
            if (!EnumNames<CaseList>.IsDefined(recorded.Incomplete[i]))
                throw new InvalidCaseException($"$.incomplete[{Invariant.Digits(i)}]", "not a list of a case");
        }

        recorded.MarkChecked();
    }

    internal static Fault? OfPatient(Patient patient) => Fault.All(
        OfText("id", patient.Id),
        OfName("sex", patient.Sex),
        OfName("reproductiveStatus", patient.ReproductiveStatus),
        OfName("bloodGroup", patient.BloodGroup),
        patient.Weight is { } weight && weight.Mass == default ? new Fault("weight", "a weight is above zero")
            : patient.Weight?.Pounds is { } pounds && BodyWeight.RoundedFromPounds(pounds) != patient.Weight.Mass
            ? new Fault("weight", "the mass is not that of the pounds") : null,
        patient.Height is { } height && height == default ? new Fault("height", "a height is above zero") : null);

    internal static Fault? OfCondition(Condition condition) => Fault.All(
        condition.Kind.IsDefault ? new Fault("kind", "a diagnosis needs an identifier") : null,
        OfName("course", condition.Course),
        OfName("verification", condition.Verification),
        condition.Course is { } course && EnumNames<MsCourse>.IsDefined(course) && condition.Kind != ConditionKind.MultipleSclerosis
            ? new Fault("course", "only multiple-sclerosis has a course", course.ContractName()) : null,
        OfEnd("endedOn", condition.EndedOn, condition.Onset));

    internal static Fault? OfRelapse(Relapse relapse) => Fault.All(
        OfName<Disease>("disease", relapse.Disease),
        OfEnd("endedOn", relapse.EndedOn, relapse.Onset));

    internal static Fault? OfTherapy(PriorTherapy therapy) => Fault.All(
        therapy.Therapy.IsDefault ? new Fault("therapy", "a therapy needs an identifier") : null,
        OfName("outcome", therapy.Outcome),
        OfEnd("endedOn", therapy.EndedOn, therapy.StartedOn));

    internal static Fault? OfLab(LabResult result) => Fault.All(
        OfText("analyte", result.Analyte),
        OfText("unit", result.Unit),
        OfName("comparator", result.Comparator),
        result.Value < 0 ? new Fault("value", "a laboratory value is not below zero", Invariant.Format(result.Value)) : null,
        !Invariant.IsReadable(result.Value) ? new Fault("value", Invariant.Readable) : null);

    internal static Fault? OfRiskFactor(RiskFactor factor) => OfName<RiskFactorKind>("kind", factor.Kind);

    internal static Fault? OfReaction(InfusionReaction reaction) => Fault.All(
        reaction.Symptoms is null ? new Fault("symptoms", "there are no symptoms; leave the property out instead") : null,
        reaction.Events is null ? new Fault("events", "there are no events; leave the property out instead") : null,
        OfName("csf.culture", reaction.Csf?.Culture),
        OfTemperature("temperature", reaction.Temperature),
        OfMoment("onsetAt", reaction.OnsetAt),
        OfMoment("infusionEndedAt", reaction.InfusionEndedAt),
        OfEnd("resolvedOn", reaction.ResolvedOn, reaction.Date));

    private static void CheckAll<T>(string path, ImmutableArray<T> facts, Func<T, Fault?> check)
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

    private static void Throw(string path, Fault? fault)
    {
        if (fault is not null)
            throw new InvalidCaseException($"{path}.{fault.Property}", fault.Problem, fault.OffendingText);
    }

    internal static Fault? OfText(string property, string? text) =>
        string.IsNullOrEmpty(text) ? new Fault(property, "an empty text")
        : Therapy.IsTooLong(text) ? new(property, "a text of more than 200 characters")
        : !Characters.AreWhole(text) ? new(property, "half of a surrogate pair, which is no character")
        : null;

    internal static Fault? OfName<T>(string property, T? value)
        where T : struct, Enum =>
        value is { } name && !EnumNames<T>.IsDefined(name) ? new Fault(property, "not a value of its list") : null;

    /// <summary>A moment that its offset moves out of the calendar could not be written.</summary>
    private static Fault? OfMoment(string property, DateTimeOffset? moment) =>
        moment?.Year is < 1000 or > 9998 ? new Fault(property, "a moment that is not in the years 1000 to 9998") : null;

    /// <summary>A temperature that no patient has was recorded in another unit, and could hide a fever.</summary>
    private static Fault? OfTemperature(string property, BodyTemperature? temperature) =>
        temperature is { } measured && (measured < BodyTemperature.FromCelsius(30) || measured > BodyTemperature.FromCelsius(45))
            ? new Fault(property, "a body temperature is between 30 and 45 Cel", measured.ToString())
            : null;

    private static Fault? OfEnd(string property, DateOnly? end, DateOnly? start) =>
        end < start
            ? new Fault(property, "an end before the start", $"{Invariant.Format(end.Value)} before {Invariant.Format(start!.Value)}")
            : null;
}
