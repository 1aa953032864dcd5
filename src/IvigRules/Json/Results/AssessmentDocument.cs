namespace IvigRules.Json.Results;

/// <summary>The assessment of one indication.</summary>
public sealed class AssessmentDocument
{
    /// <summary>The indication.</summary>
    public required Indication Indication { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Whether the infusion could go ahead as far as the checks are concerned.</summary>
    public required Readiness Readiness { get; init; }

    /// <summary>The identifiers of the rules that the verdict rests on.</summary>
    public required ImmutableArray<string> Determining { get; init; }

    /// <summary>Every indication, advice and contraindication with what was seen.</summary>
    public required ImmutableArray<RuleDocument> Rules { get; init; }

    /// <summary>The missing facts that could still change the verdict.</summary>
    public required ImmutableArray<MissingDocument> Missing { get; init; }

    /// <summary>The points for a clinician that could still change the verdict.</summary>
    public required ImmutableArray<JudgementDocument> NeedsJudgement { get; init; }

    /// <summary>The checks before the infusion; absent unless the verdict is Consider.</summary>
    public ImmutableArray<CheckDocument>? Checks { get; init; }

    /// <summary>The precautions; absent unless the verdict is Consider.</summary>
    public ImmutableArray<PrecautionDocument>? Precautions { get; init; }

    /// <summary>The dose; absent when there is none.</summary>
    public RegimenDocument? Regimen { get; init; }

    /// <summary>Why there is no dose although the verdict is Consider.</summary>
    public string? Withheld { get; init; }

    /// <summary>Points to look at twice before using the dose; absent unless the verdict is Consider.</summary>
    public ImmutableArray<string>? Warnings { get; init; }

    /// <summary>The smallest sets of answers to missing facts that would change the verdict to Consider; absent when it is.</summary>
    public ImmutableArray<ImmutableArray<WhatIfAnswerDocument>>? WouldChange { get; init; }

    /// <summary>Drugs usually given before the infusion; absent unless the verdict is Consider.</summary>
    public ImmutableArray<PremedicationDocument>? Premedication { get; init; }

    /// <summary>Drugs usually given before the infusion that this patient should not have; absent unless the verdict is Consider.</summary>
    public ImmutableArray<RemovedPremedicationDocument>? RemovedPremedication { get; init; }

    /// <summary>Points to tell the patient; absent unless the verdict is Consider.</summary>
    public ImmutableArray<string>? Counselling { get; init; }

    /// <summary>Where the regimen can be given; absent unless the verdict is Consider.</summary>
    public ImmutableArray<string>? Settings { get; init; }

    /// <summary>The identifiers of the advice that applies.</summary>
    public required ImmutableArray<string> Advice { get; init; }
}
