namespace IvigRules.NRules;

/// <summary>A fact of the library, and the patient that it is about.</summary>
/// <typeparam name="T">The kind of fact.</typeparam>
public sealed class PatientFact<T> : PatientFact
    where T : class
{
    internal PatientFact(string patientId, T value, object? identity = null)
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
        return Create(PatientId, value, Identity);
    }

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => typeof(T).Name;

    internal static PatientFact<T> Create(string patientId, T value, object? identity)
    {
        ArgumentNullException.ThrowIfNull(patientId);
        ArgumentNullException.ThrowIfNull(value);
        var fact = new PatientFact<T>(patientId, value, identity);
        Records.CaseOf(fact).Validate();
        return fact;
    }
}
