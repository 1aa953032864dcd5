using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Rules;

/// <summary>AR-02: an anaphylaxis up to the as-of date yields <see cref="EstablishedHypersensitivity"/>.</summary>
[Name("AR-02")]
[Description("Anaphylaxis after an infusion of IVIG establishes hypersensitivity to it: stop, and give none from then on.")]
[Tag(IvigRuleSets.Safety)]
[Priority(Priorities.Derivation)]
public sealed class AnaphylaxisEstablishesHypersensitivity : IvigRule
{
    /// <summary>Matches each anaphylaxis that is undated or dated up to the as-of date.</summary>
    public override void Define()
    {
        PatientFact<InfusionReaction> reaction = null!;
        AsOf asOf = null!;

        When()
            .Match(() => reaction, recorded => recorded.Value.Symptoms.Anaphylaxis == true)
            .Match(() => asOf, now => reaction.Value.OnsetAt == null || !(reaction.Value.Date > now.Date));

        Then()
            .Yield(_ => new EstablishedHypersensitivity(reaction));
    }
}
