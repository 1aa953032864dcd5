namespace IvigRules.NRules;

/// <summary>Something that a host forgot, so that facts in the session take part in no assessment.</summary>
/// <remarks>A linked fact: it is withdrawn when the host has corrected the session.</remarks>
public sealed class IvigSessionProblem
{
    private IvigSessionProblem(IvigSessionProblemKind kind, string message, string? patientId, object? fact = null)
    {
        Kind = kind;
        Message = message;
        PatientId = patientId;
        Fact = fact;
    }

    /// <summary>What was left out.</summary>
    public IvigSessionProblemKind Kind { get; }

    /// <summary>The problem and what to do about it, without patient data.</summary>
    public string Message { get; }

    /// <summary>The id of the patient who is not assessed; absent when the fact does not say. This is patient data: never log it.</summary>
    public string? PatientId { get; }

    /// <summary>The fact that was inserted without its patient; absent for the other kinds. This is patient data: never log it.</summary>
    public object? Fact { get; }

    /// <summary>The message, without patient data.</summary>
    public override string ToString() => Message;

    internal static IvigSessionProblem NoAsOf(string patientId) => new(IvigSessionProblemKind.NoAsOf,
        "The session has no AsOf, so this patient is not assessed. Insert new AsOf(date).",
        patientId);

    internal static IvigSessionProblem UnknownPatient(string patientId) => new(IvigSessionProblemKind.UnknownPatient,
        "The session has facts for a patient id and no patient with this id, so they are not assessed. Insert PatientFact.Of(patient), "
        + "or correct the id of the facts.",
        patientId);

    internal static IvigSessionProblem FactWithoutPatient(object fact) => new(IvigSessionProblemKind.FactWithoutPatient,
        $"The session has a fact of the type {fact.GetType().Name} that does not say whose it is, so it is not used. "
        + $"Insert {Instead(fact)} in its place.",
        patientId: null,
        fact);

    private static string Instead(object fact) => fact switch
    {
        Patient => "PatientFact.Of(patient)",
        PatientCase => "all of PatientFact.AllOf(patientCase)",
        System.Collections.IEnumerable => "each fact of the list with InsertAll",
        _ => "PatientFact.Of(patientId, fact)",
    };
}
