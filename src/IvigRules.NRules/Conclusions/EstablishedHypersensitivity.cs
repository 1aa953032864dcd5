namespace IvigRules.NRules;

/// <summary>AR-02: a reaction established that the patient is hypersensitive to IVIG. Derived, and withdrawn with the reaction.</summary>
/// <remarks>It joins the patient's facts, and the finding of CI-01 rests on it in place of the reaction.</remarks>
public sealed class EstablishedHypersensitivity : PatientFact
{
    internal EstablishedHypersensitivity(PatientFact<InfusionReaction> reaction)
        : base(reaction.PatientId, reaction.Identity) => Reaction = reaction;

    /// <summary>The anaphylaxis that it was derived from.</summary>
    public PatientFact<InfusionReaction> Reaction { get; }

    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(EstablishedHypersensitivity);
}
