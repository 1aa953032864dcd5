namespace IvigRules;

/// <summary>A diagnosis. One that ended on or before the as-of date is not recorded any more; one that began after it is ignored.</summary>
/// <param name="Kind">Which diagnosis.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed record Condition(ConditionKind Kind)
{
    /// <summary>The course, for multiple sclerosis only. Absent means not recorded.</summary>
    public MsCourse? Course { get; init; }

    /// <summary>When it began.</summary>
    public DateOnly? Onset { get; init; }

    /// <summary>When it ended; not before it began.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Multiple sclerosis, with its course if known.</summary>
    public static Condition MultipleSclerosis(MsCourse? course = null) => new(ConditionKind.MultipleSclerosis) { Course = course };

    /// <summary>Neuromyelitis optica.</summary>
    public static Condition NeuromyelitisOptica() => new(ConditionKind.NeuromyelitisOptica);

    /// <summary>Progressive multifocal leukoencephalopathy.</summary>
    public static Condition ProgressiveMultifocalLeukoencephalopathy() => new(ConditionKind.ProgressiveMultifocalLeukoencephalopathy);

    /// <summary>Immune reconstitution syndrome.</summary>
    /// <param name="onset">When it began: natalizumab must have ended by then.</param>
    public static Condition ImmuneReconstitutionSyndrome(DateOnly? onset = null) =>
        new(ConditionKind.ImmuneReconstitutionSyndrome) { Onset = onset };

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(Condition);
}

/// <summary>A relapse of a disease. A closed world: one that is not recorded counts as not having happened.</summary>
/// <param name="Disease">The disease that relapsed.</param>
/// <param name="Onset">When the relapse began.</param>
/// <param name="EndedOn">When it ended, not before it began; absent means that it goes on, or that nobody recorded its end.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed record Relapse(Disease Disease, DateOnly Onset, DateOnly? EndedOn = null)
{
    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(Relapse);
}

/// <summary>What became of a therapy: given and how it went, or why it was not given.</summary>
/// <param name="Therapy">The therapy or group.</param>
/// <param name="Outcome">How it went.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed record PriorTherapy(Therapy Therapy, TherapyOutcome Outcome)
{
    /// <summary>When it was started; for contraindicated, unavailable and declined, when that was established.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>When it was ended; not before it was started.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(PriorTherapy);
}

/// <summary>A laboratory result.</summary>
/// <param name="Analyte">What was measured: <see cref="Iga"/> and <see cref="Egfr"/> are used, any other is accepted and not used.</param>
/// <param name="Value">The number, zero or more, at most 12 significant digits.</param>
/// <param name="Unit">The unit in UCUM, 1 to 200 characters. One that cannot be converted leaves the check outstanding.</param>
/// <param name="CollectedOn">When the sample was taken.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed record LabResult(string Analyte, decimal Value, string Unit, DateOnly CollectedOn)
{
    /// <summary>Immunoglobulin A in serum, as a mass concentration (LOINC 2458-8).</summary>
    public const string Iga = "iga";

    /// <summary>Estimated glomerular filtration rate in mL/min/{1.73_m2} (LOINC 98979-8).</summary>
    public const string Egfr = "egfr";

    /// <summary>How the true value relates to the number. Absent means equal.</summary>
    public Comparator? Comparator { get; init; }

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(LabResult);
}

/// <summary>A risk factor that was looked for. Absent from the record means that nobody looked; both answers recorded, present wins.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Present">Whether the patient has it.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed record RiskFactor(RiskFactorKind Kind, bool Present)
{
    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(RiskFactor);
}
