using System.Collections.Immutable;
using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace IvigRules.NRules;

/// <summary>AR-02: an anaphylaxis after an infusion yields the derived fact that CI-01 reads.</summary>
internal static class SevereAllergyRule
{
    private static readonly ImmutableArray<Citation> Evidence =
        [References.Faq.For("side effects: infusion reactions, including severe allergy"), References.Faq.For("contraindicated in known hypersensitivity to IVIG")];

    internal static IRuleDefinition Build()
    {
        var rule = Building.Rule("AR-02",
            "Anaphylaxis after an infusion of IVIG establishes hypersensitivity to it: stop, and give none from then on.",
            Priorities.Derivation);
        rule.Property(FindingRule.Citations, Evidence);
        rule.Tags(Evidence.Select(citation => citation.Reference.Id).Distinct(StringComparer.Ordinal));

        Expression<Func<PatientFact<InfusionReaction>, bool>> isAnaphylaxis = reaction => IsAnaphylaxis(reaction);
        rule.LeftHandSide().Pattern(typeof(PatientFact<InfusionReaction>), "reaction").Condition(isAnaphylaxis);
        Expression<Func<PatientFact<InfusionReaction>, AsOf, bool>> isKnownByThen = (reaction, asOf) => IsKnown(reaction, asOf);
        rule.LeftHandSide().Pattern(typeof(AsOf), "asOf").Condition(isKnownByThen);

        Expression<Action<IContext, PatientFact<InfusionReaction>>> establish = (context, reaction) =>
            Building.Yield(context, new EstablishedHypersensitivity(reaction));
        rule.RightHandSide().Action(establish);
        return rule.Build();
    }

    // Filters before the join with the date: most reactions are none.
    private static bool IsAnaphylaxis(PatientFact<InfusionReaction> reaction) => reaction.Value.Symptoms.Anaphylaxis == true;

    private static bool IsKnown(PatientFact<InfusionReaction> reaction, AsOf asOf) => !(reaction.Value.Date > asOf.Date);
}
