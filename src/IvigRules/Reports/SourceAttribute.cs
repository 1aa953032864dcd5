namespace IvigRules.Reports;

/// <summary>One of the source attributes of a rule set.</summary>
/// <param name="Attribute">Its name.</param>
/// <param name="Answer">Its value for the rule set.</param>
/// <param name="References">The identifiers of the references it names; only for the citation.</param>
/// <param name="Facts">The facts that are read; only for a use, and only if there is one.</param>
/// <param name="By">The rules, checks and calculations that read them.</param>
internal sealed record SourceAttribute(
    string Attribute, string Answer,
    ImmutableArray<string>? References = null, ImmutableArray<string>? Facts = null, ImmutableArray<string>? By = null);
