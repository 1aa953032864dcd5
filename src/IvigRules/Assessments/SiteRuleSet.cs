namespace IvigRules.Assessments;

/// <summary>The rules of a site. Checked as a whole, together with the policy, when an assessor is built from it.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class SiteRuleSet
{
    /// <summary>
    /// The name of the rule set and its version, such as <c>example-hospital.3</c>: up to 60 letters, digits, hyphens and dots. Every
    /// result shows it after the library's version. Change it whenever the code of a criterion changes: the knowledge hash ignores code.
    /// </summary>
    public required string Version { get; init; }

    /// <summary>The rules, in any order: contraindications, checks and precautions, which can only make an answer stricter.</summary>
    public required ImmutableArray<Rule> Rules { get => field.OrEmpty(); init; }

    /// <summary>The version.</summary>
    public override string ToString() => Version;
}
