using Microsoft.Extensions.Configuration;

namespace IvigRules.GenericHost;

/// <summary>The rules of the house, beside those of the library.</summary>
internal static class HouseRules
{
    private static readonly Reference Protocol = new()
    {
        Id = "trial-x-protocol",
        Authors = "Example Hospital, trial office",
        Title = "Protocol of trial X, version 4 (invented)",
        LastChecked = new DateOnly(2026, 10, 1),
    };

    internal static SiteRuleSet With(TrialRegister register) => new()
    {
        Version = "example-hospital.1",
        Rules =
        [
            new()
            {
                Id = "SITE-01",
                Kind = RuleKind.Contraindication,
                Statement = "IVIG is withheld while the patient takes part in trial X.",
                When = SiteCriterion.Of(
                    "the patient takes part in trial X",
                    fact: "trialX",
                    question: "does the patient take part in trial X?",
                    judge: recorded => register.TakesPart(recorded.Patient.Id) ? SiteAnswer.Met("in the register") : SiteAnswer.NotMet("not in the register")),
                Evidence = [Protocol.For("section 4, prohibited medication")],
            },
        ],
    };
}

/// <summary>Who takes part in trial X: here a list in the configuration, and complete.</summary>
internal sealed class TrialRegister(IConfigurationSection patients)
{
    private readonly HashSet<string> _patients = new(patients.GetChildren().Select(patient => patient.Value).OfType<string>(), StringComparer.Ordinal);

    internal bool TakesPart(string patientId) => _patients.Contains(patientId);
}
