using System.Collections.Immutable;
using NRules.RuleModel;

namespace IvigRules.NRules;

/// <summary>A fact about one patient: what a host inserts into a session.</summary>
/// <remarks>
/// The library's facts have no patient id, and because they are records, NRules takes two equal ones for the same fact and rejects the
/// second. A patient fact adds the patient's id and the identity of the record. Immutable; <see cref="object.ToString"/> prints no patient
/// data.
/// </remarks>
public abstract class PatientFact : IIdentityProvider
{
    private protected PatientFact(string patientId, object? identity)
    {
        PatientId = patientId;
        Identity = identity ?? this;
    }

    /// <summary>The patient it is about: the <see cref="Patient.Id"/> of the patient inserted beside it.</summary>
    public string PatientId { get; }

    /// <summary>Distinguishes it from every other fact of its kind.</summary>
    internal object Identity { get; }

    /// <summary>The patient, one for each id. Without it no fact of the id is assessed.</summary>
    /// <exception cref="InvalidCaseException">It cannot be read, such as an empty id.</exception>
    public static PatientFact<Patient> Of(Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        new PatientCase { AsOf = DateOnly.MinValue, Patient = patient }.Validate();
        return PatientFact<Patient>.Create(patient.Id, patient, identity: patient.Id);
    }

    /// <summary>A diagnosis of a patient.</summary>
    /// <param name="patientId">The patient's id, 1 to 200 characters.</param>
    /// <param name="condition">The diagnosis.</param>
    /// <param name="recordId">The host's id of the record, to update or retract it by; absent, that needs the returned fact.</param>
    /// <exception cref="InvalidCaseException">It cannot be read, such as an end before its start.</exception>
    public static PatientFact<Condition> Of(string patientId, Condition condition, string? recordId = null) =>
        PatientFact<Condition>.Create(patientId, condition, IdentityOf(patientId, recordId));

    /// <summary>A relapse of a patient.</summary>
    /// <param name="patientId">The patient's id, 1 to 200 characters.</param>
    /// <param name="relapse">The relapse.</param>
    /// <param name="recordId">The host's id of the record, to update or retract it by; absent, that needs the returned fact.</param>
    /// <exception cref="InvalidCaseException">It cannot be read, such as an end before its start.</exception>
    public static PatientFact<Relapse> Of(string patientId, Relapse relapse, string? recordId = null) =>
        PatientFact<Relapse>.Create(patientId, relapse, IdentityOf(patientId, recordId));

    /// <summary>A therapy of a patient and its outcome.</summary>
    /// <param name="patientId">The patient's id, 1 to 200 characters.</param>
    /// <param name="therapy">The therapy and its outcome.</param>
    /// <param name="recordId">The host's id of the record, to update or retract it by; absent, that needs the returned fact.</param>
    /// <exception cref="InvalidCaseException">It cannot be read, such as an end before its start.</exception>
    public static PatientFact<PriorTherapy> Of(string patientId, PriorTherapy therapy, string? recordId = null) =>
        PatientFact<PriorTherapy>.Create(patientId, therapy, IdentityOf(patientId, recordId));

    /// <summary>A laboratory result of a patient.</summary>
    /// <param name="patientId">The patient's id, 1 to 200 characters.</param>
    /// <param name="result">The result.</param>
    /// <param name="recordId">The host's id of the record, to update or retract it by; absent, that needs the returned fact.</param>
    /// <exception cref="InvalidCaseException">It cannot be read, such as a value below zero.</exception>
    public static PatientFact<LabResult> Of(string patientId, LabResult result, string? recordId = null) =>
        PatientFact<LabResult>.Create(patientId, result, IdentityOf(patientId, recordId));

    /// <summary>A risk factor that was looked for in a patient.</summary>
    /// <param name="patientId">The patient's id, 1 to 200 characters.</param>
    /// <param name="factor">The risk factor.</param>
    /// <param name="recordId">The host's id of the record, to update or retract it by; absent, that needs the returned fact.</param>
    /// <exception cref="InvalidCaseException">It cannot be read.</exception>
    public static PatientFact<RiskFactor> Of(string patientId, RiskFactor factor, string? recordId = null) =>
        PatientFact<RiskFactor>.Create(patientId, factor, IdentityOf(patientId, recordId));

    /// <summary>A reaction of a patient during or after an infusion of IVIG.</summary>
    /// <param name="patientId">The patient's id, 1 to 200 characters.</param>
    /// <param name="reaction">The reaction.</param>
    /// <param name="recordId">The host's id of the record, to update or retract it by; absent, that needs the returned fact.</param>
    /// <exception cref="InvalidCaseException">It cannot be read, such as an end before its start.</exception>
    public static PatientFact<InfusionReaction> Of(string patientId, InfusionReaction reaction, string? recordId = null) =>
        PatientFact<InfusionReaction>.Create(patientId, reaction, IdentityOf(patientId, recordId));

    /// <summary>A list of a patient's record that is not known to be whole.</summary>
    /// <param name="patientId">The patient's id, 1 to 200 characters.</param>
    /// <param name="incomplete">The list; inserted once for a patient, and retracted when the list is whole.</param>
    /// <exception cref="InvalidCaseException">It is not a list of a case.</exception>
    public static PatientFact<IncompleteList> Of(string patientId, CaseList incomplete) =>
        PatientFact<IncompleteList>.Create(patientId, new(incomplete), (patientId, incomplete));

    /// <summary>Everything in a case, the patient first. The as-of date is not among them: a session has one for all patients.</summary>
    /// <exception cref="InvalidCaseException">A fact cannot be read.</exception>
    public static IReadOnlyList<PatientFact> AllOf(PatientCase patientCase)
    {
        ArgumentNullException.ThrowIfNull(patientCase);
        patientCase.Validate();
        var id = patientCase.Patient.Id;
        var facts = new List<PatientFact>(1 + patientCase.Conditions.Length + patientCase.Relapses.Length
            + patientCase.PriorTherapies.Length + patientCase.LabResults.Length + patientCase.RiskFactors.Length
            + patientCase.InfusionReactions.Length + patientCase.Incomplete.Length)
        {
            new PatientFact<Patient>(id, patientCase.Patient, id),
        };
        AddAll(patientCase.Conditions);
        AddAll(patientCase.Relapses);
        AddAll(patientCase.PriorTherapies);
        AddAll(patientCase.LabResults);
        AddAll(patientCase.RiskFactors);
        AddAll(patientCase.InfusionReactions);
        foreach (var list in patientCase.Incomplete.Distinct())
            facts.Add(new PatientFact<IncompleteList>(id, new(list), (id, list)));
        return facts;

        void AddAll<T>(ImmutableArray<T> values)
            where T : class
        {
            foreach (var value in values)
                facts.Add(new PatientFact<T>(id, value));
        }
    }

    /// <summary>Whether the patient is among the facts.</summary>
    internal static bool IncludePatient(IEnumerable<PatientFact> facts)
    {
        foreach (var fact in facts)
        {
            if (fact is PatientFact<Patient>)
                return true;
        }

        return false;
    }

    object IIdentityProvider.GetIdentity() => Identity;

    private static object? IdentityOf(string patientId, string? recordId) => recordId is null ? null : (patientId, recordId);
}
