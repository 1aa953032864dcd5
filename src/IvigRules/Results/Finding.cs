using System.Collections.Immutable;

namespace IvigRules;

/// <summary>Why a criterion is Unknown.</summary>
public enum UnknownReason
{
    /// <summary>A fact is not on record.</summary>
    Missing,

    /// <summary>The source names other outcomes than the one recorded: a clinician must judge.</summary>
    SourceSilent,
}

/// <summary>What became of one criterion, with what was observed: a node of the explanation.</summary>
public sealed class Finding
{
    /// <summary>The criterion's statement.</summary>
    public required string Says { get; init; }

    /// <summary>Whether it holds.</summary>
    public required Truth Truth { get; init; }

    /// <summary>Why it is Unknown; absent otherwise, and for a combination. Missing where both reasons apply.</summary>
    public UnknownReason? Reason { get; init; }

    /// <summary>What was observed; absent for a combination.</summary>
    public string? Because { get; init; }

    /// <summary>The parts of a combination; empty for an observation.</summary>
    public ImmutableArray<Finding> Parts { get; init; } = [];
}

/// <summary>What became of one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Truth">Whether it holds.</param>
/// <param name="Criterion">Every criterion of it, met or not.</param>
public sealed record RuleFinding(Rule Rule, Truth Truth, Finding Criterion);

/// <summary>A missing fact that could still change the verdict, and the rules that ask for it.</summary>
/// <param name="Fact">The property to record, and its subject.</param>
/// <param name="Rules">The rules that ask for it.</param>
public sealed record MissingFinding(MissingFact Fact, ImmutableArray<string> Rules)
{
    /// <summary>The property to record and its subject; there is no patient data in them.</summary>
    public override string ToString() => Fact.ToString();
}

/// <summary>A point on which the source is silent and that could still change the verdict.</summary>
/// <param name="Rule">The rule that raises it.</param>
/// <param name="Says">The criterion's statement.</param>
/// <param name="Because">What was observed.</param>
public sealed record JudgementFinding(string Rule, string Says, string Because)
{
    /// <summary>The rule and the criterion's statement, without patient data.</summary>
    public override string ToString() => $"{Rule}: {Says}";
}

/// <summary>A missing fact with the answer that would help to change the verdict.</summary>
/// <param name="Fact">The property to record, and its subject.</param>
/// <param name="Answer">
/// What it would have to be, spelled as in the case; where several answers do, they are joined by <c>or</c>, and a date says on which side
/// of it all days do. Of a therapy that is recorded already, its outcome stands first.
/// </param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed record AnswerFinding(MissingFact Fact, string Answer)
{
    /// <summary>The property that is missing, without its subject and the answer.</summary>
    public override string ToString() => Fact.Fact;
}

/// <summary>One of the smallest sets of missing facts whose answers together would change the verdict to Consider.</summary>
/// <param name="Answers">The facts with their answers, in the order of the missing facts.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
public sealed record ChangeFinding(ImmutableArray<AnswerFinding> Answers)
{
    /// <summary>The case with the first of each answers recorded: assessed, it comes to Consider.</summary>
    public required PatientCase Case { get; init; }

    /// <summary>The properties that are missing, without the answers.</summary>
    public override string ToString() => string.Join(", ", Answers);
}

/// <summary>A fact that was not used.</summary>
/// <param name="Fact">Its path in the case, such as <c>labResults[0]</c>.</param>
/// <param name="Because">Why.</param>
public sealed record IgnoredFact(string Fact, string Because)
{
    /// <summary>The path of the fact, without its date.</summary>
    public override string ToString() => Fact;
}

/// <summary>Which rules and settings gave a result.</summary>
/// <param name="Version">The version of the knowledge, such as <c>2026.1</c>; with a site's rules theirs behind it, such as <c>2026.1+example-hospital.3</c>.</param>
/// <param name="Sha256">A hash over every rule, regimen and setting, in lower-case hex: equal hashes decide alike, where the code of a site's criteria is the same.</param>
public sealed record Knowledge(string Version, string Sha256);
