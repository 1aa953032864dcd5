using IvigRules;
using IvigRules.NRules;
using NRules.Fluent.Dsl;
using Rule = NRules.Fluent.Dsl.Rule;

namespace NRulesHost;

/// <summary>A rule of the host that adds a fact: an anaphylaxis to immunoglobulin in the allergy list is a reaction that the IVIG rules read.</summary>
/// <remarks>It adds what the IVIG rules read, so it goes before them: they fire once.</remarks>
[Name("reaction from allergy entry")]
[Priority(2_000)]
public sealed class ReactionFromAllergyEntry : Rule
{
    /// <inheritdoc />
    public override void Define()
    {
        AllergyEntry entry = null!;

        When()
            .Match(() => entry, e => e.Substance == "immunoglobulin", e => e.Reaction == "anaphylaxis");

        // Yielded, and so withdrawn with the entry.
        Then()
            .Yield(_ => PatientFact.Of(entry.PatientId, new InfusionReaction { OnsetAt = entry.On, Symptoms = new() { Anaphylaxis = true } }, entry.Id));
    }
}
