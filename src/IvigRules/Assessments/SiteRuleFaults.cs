using IvigRules.Knowledge;
using IvigRules.Policy;

namespace IvigRules.Assessments;

/// <summary>Validates a site's rules.</summary>
internal static class SiteRuleFaults
{
    private const string Place = "siteRules";

    /// <summary>A result with more levels of criteria would not be read back.</summary>
    private const int MostLevels = 8;

    private static readonly string MostRules = Invariant.Digits(CompiledRuleSet.MaxRules);
    private static readonly string MostLeaves = Invariant.Digits(Sensitivity.MaxLeaves);

    private static readonly HashSet<string> OurIds = new(
        RuleSets.All.SelectMany(set => set.Rules).Concat(AdverseReactions.All).Select(rule => rule.Id), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> OurPrefixes = new([.. OurIds.Select(PrefixOf), "IVIG"], StringComparer.OrdinalIgnoreCase);

    internal static IEnumerable<PolicyFault> Of(SiteRuleSet set)
    {
        if (!IsPlain(set.Version, 60))
            yield return new($"{Place}.version", $"'{set.Version}' is not 1 to 60 letters, digits, hyphens and dots");
        if (set.Rules.IsEmpty)
            yield return new(Place, "there are no rules; leave the rule set out instead");

        List<Rule> sound = [];
        for (var i = 0; i < set.Rules.Length; i++)
        {
            var rule = set.Rules[i];
            if (rule is null)
            {
                yield return new($"{Place}[{Invariant.Digits(i)}]", "there is no rule");
                continue;
            }

            List<string> problems =
                [.. IdProblems(set, rule), .. TextProblems(rule), .. EvidenceProblems(set, rule), .. CriterionProblems(rule)];
            if (problems.Count == 0)
                sound.Add(rule);
            foreach (var problem in problems)
                yield return new(string.IsNullOrWhiteSpace(rule.Id) ? $"{Place}[{Invariant.Digits(i)}]" : PlaceOf(rule), problem);
        }

        foreach (var fault in SizeFaults(sound))
            yield return fault;
    }

    /// <summary>Bit sets and truth tables limit the rules and criteria of an indication, the site's among them.</summary>
    private static IEnumerable<PolicyFault> SizeFaults(List<Rule> rules)
    {
        foreach (var ours in RuleSets.All)
        {
            var name = ours.Indication.ContractName();
            var all = ours.Rules.Concat(rules.Where(rule => rule.Indications.Contains(ours.Indication))).ToList();
            if (all.Count > CompiledRuleSet.MaxRules)
                yield return new(Place, $"{name} would have {Invariant.Digits(all.Count)} rules, more than {MostRules}");
            var deciding = all.Where(rule => rule.Kind is RuleKind.Indication or RuleKind.Contraindication);
            var leaves = deciding.SelectMany(rule => rule.When.Leaves()).Distinct().Count();
            if (leaves > Sensitivity.MaxLeaves)
                yield return new(Place, $"{name} would depend on {Invariant.Digits(leaves)} criteria, more than {MostLeaves}");
        }
    }

    private static string PlaceOf(Rule rule) => $"{Place}.{rule.Id}";

    private static IEnumerable<string> IdProblems(SiteRuleSet set, Rule rule)
    {
        if (!IsPlain(rule.Id, 40) || !char.IsAsciiLetter(rule.Id[0]))
            yield return "its identifier is not 1 to 40 letters, digits, hyphens and dots, beginning with a letter";
        else if (OurIds.Contains(rule.Id))
            yield return "the library has a rule of that identifier";
        else if (OurPrefixes.Contains(PrefixOf(rule.Id)))
            yield return $"identifiers that begin with {PrefixOf(rule.Id)} are the library's own";
        if (set.Rules.Count(other => string.Equals(other?.Id, rule.Id, StringComparison.OrdinalIgnoreCase)) > 1)
            yield return "there are two rules of that identifier";
    }

    private static IEnumerable<string> TextProblems(Rule rule)
    {
        if (rule.Kind is not (RuleKind.Contraindication or RuleKind.Check or RuleKind.Precaution))
            yield return "its kind is not contraindication, check or precaution: a site's rule can only make an answer stricter";
        if (string.IsNullOrWhiteSpace(rule.Statement))
            yield return "there is no statement";
        else if (!Characters.AreWhole(rule.Statement))
            yield return "its statement holds half of a surrogate pair, which is no character";
        if (rule.Indications.IsEmpty)
            yield return "it can never decide: it applies to no indication";
        else if (rule.Indications.Any(indication => !EnumNames<Indication>.IsDefined(indication)))
            yield return "an indication is not one of the five";
    }

    private static IEnumerable<string> EvidenceProblems(SiteRuleSet set, Rule rule)
    {
        if (rule.Evidence.IsDefaultOrEmpty)
            return ["there is no evidence"];
        return rule.Evidence.Select(citation => ProblemOf(set, citation)).OfType<string>().Distinct(StringComparer.Ordinal);
    }

    private static string? ProblemOf(SiteRuleSet set, Citation? citation)
    {
        var reference = citation?.Reference;
        if (reference is null || string.IsNullOrWhiteSpace(citation!.Point))
            return "a citation has no reference or no point";
        if (References.All.Contains(reference))
            return null;
        if (new[] { reference.Id, reference.Authors, reference.Title }.Any(string.IsNullOrWhiteSpace))
            return "a reference has no identifier, no authors or no title";
        if (References.All.Any(other => IsNamed(other, reference.Id)))
            return $"the library has another reference called '{reference.Id}'";
        if (reference.Number is not null)
            return $"the reference '{reference.Id}' has a number, which is for the source's own list";
        return set.Rules.Where(rule => rule is not null).SelectMany(rule => rule.Evidence.OrEmpty())
            .Any(other => other?.Reference is { } cited && cited != reference && IsNamed(cited, reference.Id))
            ? $"two references are called '{reference.Id}'"
            : null;
    }

    private static IEnumerable<string> CriterionProblems(Rule rule)
    {
        if (IsDeeper(rule.When, MostLevels))
            return [$"its criteria have more than {Invariant.Digits(MostLevels)} levels"];
        if (Unsound(rule.When) is { } unsound)
            return [unsound];
        var leaves = rule.When.Leaves().Distinct().Count();
        return leaves > Sensitivity.MaxLeaves
            ? [$"it asks {Invariant.Digits(leaves)} questions, more than {MostLeaves}"]
            : [];
    }

    private static bool IsDeeper(Criterion? criterion, int levels) =>
        criterion is not null && (levels == 0 || criterion.Parts.OrEmpty().Any(part => IsDeeper(part, levels - 1)));

    private static string? Unsound(Criterion? criterion) => criterion switch
    {
        null => "a criterion is missing",
        Combination { Parts.IsDefaultOrEmpty: true } => $"'{criterion.Statement}' combines nothing",
        _ => criterion.Parts.Select(Unsound).FirstOrDefault(problem => problem is not null),
    };

    private static bool IsNamed(Reference reference, string id) => string.Equals(reference.Id, id, StringComparison.OrdinalIgnoreCase);

    private static string PrefixOf(string id) => new([.. id.TakeWhile(char.IsAsciiLetter)]);

    private static bool IsPlain(string? text, int longest) =>
        text is { Length: > 0 } && text.Length <= longest && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.');
}
