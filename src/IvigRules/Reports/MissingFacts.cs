using System.Text.RegularExpressions;
using IvigRules.Criteria;
using IvigRules.Policy;

namespace IvigRules.Reports;

/// <summary>Missing facts in words: as the question to ask, and in short.</summary>
internal static partial class MissingFacts
{
    internal static string Question(MissingFact fact) => (fact.Fact, fact.Subject) switch
    {
        ("patient.ivigHypersensitivity", _) => "is the patient known to be hypersensitive to IVIG?",
        ("patient.ivigHypersensitivityAssessedOn", _) => "when was hypersensitivity to IVIG ruled out: after the last course of IVIG?",
        ("patient.reproductiveStatus", _) => "is the patient pregnant or nursing?",
        ("conditions.course", { } disease) => $"which course does the {Words(disease)} take?",
        ("conditions.verification", { } disease) => $"is {Words(disease)} confirmed?",
        ("conditions.onset", { } disease) => $"when did the {Words(disease)} begin?",
        ("relapses.onset", { } disease) => $"when did the relapse of {Words(disease)} begin?",
        ("relapses.endedOn", { } disease) => $"has the relapse of {Words(disease)} ended, and when?",
        ("priorTherapies", { } therapy) => $"what became of {Therapy(therapy)}: given and how it went, or why not?",
        ("priorTherapies.outcome", { } therapy) => $"how did {Therapy(therapy)} go?",
        ("priorTherapies.startedOn", { } therapy) => $"when did {Therapy(therapy)} start?",
        ("priorTherapies.endedOn", { } therapy) => $"when did {Therapy(therapy)} end?",
        ("priorTherapies.therapy", { } therapy) => $"which agent was meant by {Therapy(therapy)}?",
        ("incomplete", { } list) => $"are {List(list)} on record complete?",
        (_, { } question) when IsOfSite(fact) => question,
        _ => fact.ToString(),
    };

    /// <summary>The questions to ask, with one for all therapies of which nothing is recorded.</summary>
    internal static IEnumerable<string> Questions(IEnumerable<MissingFact> facts)
    {
        var all = facts.ToList();
        var therapies = all.Where(fact => fact is { Fact: "priorTherapies", Subject: not null }).ToList();
        if (therapies.Count < 2)
            return all.Select(Question);
        var names = Shared.Join([.. therapies.Select(fact => Therapy(fact.Subject!))]);
        return all.Except(therapies).Select(Question).Append($"what became of {names}: given and how it went, or why not?");
    }

    internal static string InShort(MissingFact fact) => (fact.Fact, fact.Subject) switch
    {
        ("patient.ivigHypersensitivity" or "patient.ivigHypersensitivityAssessedOn", _) => "hypersensitivity to IVIG",
        ("patient.reproductiveStatus", _) => "pregnancy or nursing",
        ("conditions.course", { } disease) => $"the course of {Words(disease)}",
        ("conditions.verification", { } disease) => $"whether {Words(disease)} is confirmed",
        ("conditions.onset", { } disease) => $"the onset of the {Words(disease)}",
        ("relapses.onset", _) => "the onset of the relapse",
        ("relapses.endedOn", _) => "whether the relapse has ended",
        ("priorTherapies", { } therapy) => $"history of {Therapy(therapy)}",
        ("priorTherapies.outcome", { } therapy) => $"the outcome of {Therapy(therapy)}",
        ("priorTherapies.startedOn", { } therapy) => $"the start of {Therapy(therapy)}",
        ("priorTherapies.endedOn", { } therapy) => $"the end of {Therapy(therapy)}",
        ("priorTherapies.therapy", { } therapy) => $"which of {Therapy(therapy)}",
        ("incomplete", { } list) => $"whether {List(list)} are complete",
        (_, { } question) when IsOfSite(fact) => question,
        _ => fact.ToString(),
    };

    /// <summary>An answer that is spelled as in the case, in words; dates stay as they are.</summary>
    internal static string Answer(string spelled) => Names().Replace(spelled, word => word.Value switch
    {
        "true" => "yes",
        "false" => "no",
        _ when TherapyNames.Has(word.Value) => Therapy(word.Value),
        "relapsing-remitting" => word.Value,
        _ => Words(word.Value),
    });

    /// <summary>A text in which therapies are named in words and not by identifier.</summary>
    internal static string TherapiesInWords(string text) =>
        Names().Replace(text, word => TherapyNames.Has(word.Value) ? Therapy(word.Value) : word.Value);

    [GeneratedRegex("[a-z][a-z0-9]*(-[a-z0-9]+)*", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Names();

    private static bool IsOfSite(MissingFact fact) => fact.Fact.StartsWith(SiteQuestion.Prefix, StringComparison.Ordinal);

    private static string Words(string disease) => disease.Replace('-', ' ');

    private static string Therapy(string id) => TherapyNames.InWords(new Therapy(id));

    private static string List(string name) =>
        EnumNames<CaseList>.Values.Where(list => string.Equals(list.PropertyName(), name, StringComparison.Ordinal))
            .Select(list => list.InWords()).FirstOrDefault(name);
}
