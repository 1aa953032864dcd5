namespace IvigRules.Json.Results;

/// <summary>The assessment of one indication.</summary>
[JsonConverter(typeof(ContractJsonConverter))]
public sealed class AssessmentDocument
{
    internal AssessmentDocument()
    {
    }

    /// <summary>The indication.</summary>
    public Indication Indication { get; internal set; }

    /// <summary>The verdict.</summary>
    public Verdict Verdict { get; internal set; }

    /// <summary>Whether the infusion could go ahead as far as the checks are concerned.</summary>
    public Readiness Readiness { get; internal set; }

    /// <summary>The identifiers of the rules that the verdict rests on.</summary>
    public ImmutableArray<string> Determining { get; internal set; }

    /// <summary>Every indication, advice and contraindication with what was seen.</summary>
    public ImmutableArray<RuleDocument> Rules { get; internal set; }

    /// <summary>The missing facts that could still change the verdict.</summary>
    public ImmutableArray<MissingDocument> Missing { get; internal set; }

    /// <summary>The points for a clinician that could still change the verdict.</summary>
    public ImmutableArray<JudgementDocument> NeedsJudgement { get; internal set; }

    /// <summary>The checks before the infusion; absent unless the verdict is Consider.</summary>
    public ImmutableArray<CheckDocument>? Checks { get; internal set; }

    /// <summary>The precautions; absent unless the verdict is Consider.</summary>
    public ImmutableArray<PrecautionDocument>? Precautions { get; internal set; }

    /// <summary>The dose; absent when there is none.</summary>
    public RegimenDocument? Regimen { get; internal set; }

    /// <summary>Why there is no dose although the verdict is Consider.</summary>
    public string? Withheld { get; internal set; }

    /// <summary>The evidence for the determining indications; empty unless the verdict is Consider or Indeterminate.</summary>
    public ImmutableArray<CitationDocument> Evidence { get; internal set; }

    /// <summary>Points to look at twice before using the dose; absent unless the verdict is Consider.</summary>
    public ImmutableArray<string>? Warnings { get; internal set; }

    /// <summary>The smallest sets of answers to missing facts that would change the verdict to Consider; absent when it is.</summary>
    public ImmutableArray<ImmutableArray<WhatIfAnswerDocument>>? WouldChange { get; internal set; }

    /// <summary>Drugs usually given before the infusion; absent unless the verdict is Consider.</summary>
    public ImmutableArray<PremedicationDocument>? Premedication { get; internal set; }

    /// <summary>Drugs usually given before the infusion that this patient should not have; absent unless the verdict is Consider.</summary>
    public ImmutableArray<RemovedPremedicationDocument>? RemovedPremedication { get; internal set; }

    /// <summary>Points to tell the patient; absent unless the verdict is Consider.</summary>
    public ImmutableArray<string>? Counselling { get; internal set; }

    /// <summary>Where the regimen can be given; absent unless the verdict is Consider.</summary>
    public ImmutableArray<string>? Settings { get; internal set; }

    /// <summary>The identifiers of the advice that applies.</summary>
    public ImmutableArray<string> Advice { get; internal set; }
}
