namespace IvigRules;

/// <summary>Sentences that more than one writer uses.</summary>
public static class Phrases
{
    /// <summary>The dose in one line, such as <c>0.4 g/kg x 70 kg = 28 g a day for 5 days, 140 g in all</c>.</summary>
    public static string Dose(RegimenPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var regimen = plan.Regimen;
        var perWeight = regimen.Low == regimen.High ? regimen.Low.ToString() : $"{regimen.Low} to {regimen.High}";
        var dose = $"{perWeight} x {plan.DoseWeight.Weight} = {plan.PerInfusion} {Interval(regimen.IntervalDays)}";
        if (regimen.Infusions is { } infusions)
            dose += $" for {Numerals.Show(infusions)} {(regimen.IntervalDays == 1 ? "days" : "infusions")}";
        if (plan.CourseTotal is { } total)
            dose += $", {total} in all";
        return regimen.Basis == RegimenBasis.Extrapolated ? dose + " (extrapolated: the source does not state a dose for this indication)" : dose;
    }

    /// <summary>A drug with its usual amount, if amounts apply.</summary>
    public static string Premedication(Premedication drug)
    {
        ArgumentNullException.ThrowIfNull(drug);
        if (drug is not { Low: { } low, High: { } high })
            return $"{drug.Drug.Id} (no amount: the patient is not known to be an adult)";
        return low == high
            ? $"{drug.Drug.Id} {Numerals.Show(low.Milligrams, "mg")}"
            : $"{drug.Drug.Id} {Numerals.Show(low.Milligrams)} to {Numerals.Show(high.Milligrams, "mg")}";
    }

    /// <summary>An indication as a title.</summary>
    public static string Title(this Indication indication) => indication switch
    {
        Indication.AcuteMsRelapse => "acute MS relapse",
        Indication.MsRelapsePrevention => "MS relapse prevention",
        Indication.AcuteNmoRelapse => "acute NMO relapse",
        Indication.NmoRelapsePrevention => "NMO relapse prevention",
        _ => "PML-IRIS after natalizumab",
    };

    /// <summary>A verdict as a title.</summary>
    public static string Title(this Verdict verdict) => verdict switch
    {
        Verdict.Consider => "Consider",
        Verdict.Contraindicated => "Contraindicated",
        Verdict.Indeterminate => "Indeterminate",
        _ => "Not indicated",
    };

    /// <summary>A truth as a title.</summary>
    public static string Title(this Truth truth) => truth switch
    {
        Truth.Met => "Met",
        Truth.NotMet => "NotMet",
        _ => "Unknown",
    };

    /// <summary>The name of an indication in the JSON contract, such as <c>acute-ms-relapse</c>.</summary>
    public static string Name(this Indication indication) => indication.Spell();

    /// <summary>A readiness in words.</summary>
    public static string Words(Readiness readiness) => NameExtensions.Words(readiness);

    /// <summary>What a reaction points to, in words.</summary>
    public static string Words(ReactionStatus status) => NameExtensions.Words(status);

    /// <summary>A missing fact as the question to ask.</summary>
    public static string Question(MissingFact fact) => fact.Fact switch
    {
        "patient.ivigHypersensitivity" => "is the patient known to be hypersensitive to IVIG?",
        "patient.reproductiveStatus" => "is the patient pregnant or nursing?",
        "conditions.course" => $"which course has the {fact.Subject}?",
        "relapses.endedOn" => $"has the relapse of {fact.Subject} ended, and when?",
        "priorTherapies" => $"what became of {fact.Subject}: given and how it went, or why not?",
        "priorTherapies.startedOn" => $"when was {fact.Subject} started?",
        "priorTherapies.endedOn" => $"when did {fact.Subject} end?",
        "priorTherapies.therapy" => $"which agent was meant by {fact.Subject}?",
        _ => fact.ToString(),
    };

    private static string Interval(int days) => days switch
    {
        1 => "a day",
        28 => "every 4 weeks",
        _ => $"every {Numerals.Show(days)} days",
    };
}
