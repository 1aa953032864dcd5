using NRules.RuleModel;

namespace IvigRules.NRules;

/// <summary>Something that is on record about one patient: what a host inserts into a session.</summary>
/// <remarks>
/// The core's facts carry no patient id, and being records two equal ones are the same fact to NRules, which refuses the second. A patient
/// fact adds both: whose it is, and which record it is. Immutable; <see cref="object.ToString"/> prints no patient data.
/// </remarks>
public abstract class PatientFact : IIdentityProvider
{
    private protected PatientFact(string patientId, object identity)
    {
        PatientId = patientId;
        Identity = identity;
    }

    /// <summary>The patient it is about: the <see cref="Patient.Id"/> of the patient inserted beside it.</summary>
    public string PatientId { get; }

    /// <summary>What tells it from every other fact of its kind.</summary>
    internal object Identity { get; }

    /// <summary>The patient: one for each id. Nobody is assessed without it.</summary>
    /// <exception cref="InvalidCaseException">It cannot be read, such as an id without letters.</exception>
    public static PatientFact<Patient> Of(Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return PatientFact<Patient>.Create(patient.Id, patient, patient.Id);
    }

    /// <summary>A diagnosis of a patient.</summary>
    /// <param name="patientId">The patient's id, 1 to 200 characters.</param>
    /// <param name="condition">The diagnosis.</param>
    /// <param name="recordId">The host's id of the record, to update or retract it by later; absent, only the returned fact can be used for that.</param>
    /// <exception cref="InvalidCaseException">It cannot be read, such as an end before its start.</exception>
    public static PatientFact<Condition> Of(string patientId, Condition condition, string? recordId = null) =>
        PatientFact<Condition>.Create(patientId, condition, recordId);

    /// <summary>A relapse of a patient.</summary>
    /// <param name="patientId">The patient's id, 1 to 200 characters.</param>
    /// <param name="relapse">The relapse.</param>
    /// <param name="recordId">The host's id of the record, to update or retract it by later; absent, only the returned fact can be used for that.</param>
    /// <exception cref="InvalidCaseException">It cannot be read, such as an end before its start.</exception>
    public static PatientFact<Relapse> Of(string patientId, Relapse relapse, string? recordId = null) =>
        PatientFact<Relapse>.Create(patientId, relapse, recordId);

    /// <summary>What became of a therapy of a patient.</summary>
    /// <param name="patientId">The patient's id, 1 to 200 characters.</param>
    /// <param name="therapy">The therapy and its outcome.</param>
    /// <param name="recordId">The host's id of the record, to update or retract it by later; absent, only the returned fact can be used for that.</param>
    /// <exception cref="InvalidCaseException">It cannot be read, such as an end before its start.</exception>
    public static PatientFact<PriorTherapy> Of(string patientId, PriorTherapy therapy, string? recordId = null) =>
        PatientFact<PriorTherapy>.Create(patientId, therapy, recordId);

    /// <summary>A laboratory result of a patient.</summary>
    /// <param name="patientId">The patient's id, 1 to 200 characters.</param>
    /// <param name="result">The result.</param>
    /// <param name="recordId">The host's id of the record, to update or retract it by later; absent, only the returned fact can be used for that.</param>
    /// <exception cref="InvalidCaseException">It cannot be read, such as a value below zero.</exception>
    public static PatientFact<LabResult> Of(string patientId, LabResult result, string? recordId = null) =>
        PatientFact<LabResult>.Create(patientId, result, recordId);

    /// <summary>A risk factor that was looked for in a patient.</summary>
    /// <param name="patientId">The patient's id, 1 to 200 characters.</param>
    /// <param name="factor">The risk factor.</param>
    /// <param name="recordId">The host's id of the record, to update or retract it by later; absent, only the returned fact can be used for that.</param>
    /// <exception cref="InvalidCaseException">It cannot be read.</exception>
    public static PatientFact<RiskFactor> Of(string patientId, RiskFactor factor, string? recordId = null) =>
        PatientFact<RiskFactor>.Create(patientId, factor, recordId);

    /// <summary>What was seen during or after an infusion of IVIG given to a patient.</summary>
    /// <param name="patientId">The patient's id, 1 to 200 characters.</param>
    /// <param name="reaction">The reaction.</param>
    /// <param name="recordId">The host's id of the record, to update or retract it by later; absent, only the returned fact can be used for that.</param>
    /// <exception cref="InvalidCaseException">It cannot be read, such as an end before its start.</exception>
    public static PatientFact<InfusionReaction> Of(string patientId, InfusionReaction reaction, string? recordId = null) =>
        PatientFact<InfusionReaction>.Create(patientId, reaction, recordId);

    /// <summary>Everything in a case, the patient first. The as-of date is not among them: a session has one for all patients.</summary>
    /// <exception cref="InvalidCaseException">A fact cannot be read.</exception>
    public static IReadOnlyList<PatientFact> AllOf(PatientCase patientCase)
    {
        ArgumentNullException.ThrowIfNull(patientCase);
        var id = patientCase.Patient.Id;
        return
        [
            Of(patientCase.Patient),
            .. patientCase.Conditions.Select(condition => Of(id, condition)),
            .. patientCase.Relapses.Select(relapse => Of(id, relapse)),
            .. patientCase.PriorTherapies.Select(therapy => Of(id, therapy)),
            .. patientCase.LabResults.Select(result => Of(id, result)),
            .. patientCase.RiskFactors.Select(factor => Of(id, factor)),
            .. patientCase.InfusionReactions.Select(reaction => Of(id, reaction)),
        ];
    }

    object IIdentityProvider.GetIdentity() => Identity;
}

/// <summary>One of the core's facts, and the patient it is about.</summary>
/// <typeparam name="T">The kind of fact.</typeparam>
public sealed class PatientFact<T> : PatientFact
    where T : class
{
    private PatientFact(string patientId, T value, object identity)
        : base(patientId, identity) => Value = value;

    /// <summary>The fact.</summary>
    public T Value { get; }

    /// <summary>The same record with other content, to update a session with.</summary>
    /// <exception cref="InvalidCaseException">The content cannot be read.</exception>
    /// <exception cref="ArgumentException">It is a patient with another id.</exception>
    public PatientFact<T> With(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value is Patient patient && !string.Equals(patient.Id, PatientId, StringComparison.Ordinal))
            throw new ArgumentException("the patient has another id: that would be another patient", nameof(value));
        return Checked(new(PatientId, value, Identity));
    }

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => typeof(T).Name;

    internal static PatientFact<T> Create(string patientId, T value, string? recordId)
    {
        ArgumentNullException.ThrowIfNull(patientId);
        ArgumentNullException.ThrowIfNull(value);
        return Checked(new(patientId, value, recordId is null ? new object() : (patientId, recordId)));
    }

    private static PatientFact<T> Checked(PatientFact<T> fact)
    {
        CaseFaults.Check(Records.CaseOf(fact));
        return fact;
    }
}
