namespace IvigRules.Oracle.Facts;

/// <summary>The symptoms of a reaction: each true, false or not recorded.</summary>
internal sealed record Symptoms
{
    public bool? SevereHeadache { get; init; }

    public bool? NeckStiffness { get; init; }

    public bool? Photophobia { get; init; }

    public bool? PainWithHeadMovement { get; init; }

    public bool? Nausea { get; init; }

    public bool? Dizziness { get; init; }

    public bool? Anaphylaxis { get; init; }

    public bool? Dyspnea { get; init; }

    public bool? Urticaria { get; init; }

    public bool? Bronchospasm { get; init; }

    public bool? Hypotension { get; init; }
}
