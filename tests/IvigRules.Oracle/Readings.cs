namespace IvigRules.Oracle;

/// <summary>
/// Where two sentences of the specification cannot both hold, or one of them would let less knowledge give more: the safer reading, or
/// the sentence to the letter.
/// </summary>
public sealed record Readings
{
    /// <summary>The safer reading of each; the law of degradation holds.</summary>
    public static Readings Safe { get; } = new();

    /// <summary>Each sentence to the letter.</summary>
    public static Readings Literal { get; } = new()
    {
        IntoleranceNeedsItsEnd = false,
        UnsaidIvigMayBeContraindicated = false,
        EverySyndromeNeedsItsOnset = false,
        NeverGivenNeedsAKnownName = false,
        AtypicalMayBeOpen = false,
    };

    /// <summary>
    /// CI-01: a record on IVIG that was not tolerated is settled by an assessment only when its end is recorded. To the letter its start
    /// does where there is no end, so that taking the end away can give.
    /// </summary>
    public bool IntoleranceNeedsItsEnd { get; init; } = true;

    /// <summary>
    /// CI-01: a record on IVIG without any outcome that has not ended may be a contraindication, so no assessment settles it. To the
    /// letter it is judged as one that was not tolerated, so that taking the outcome contraindicated away can give.
    /// </summary>
    public bool UnsaidIvigMayBeContraindicated { get; init; } = true;

    /// <summary>
    /// IRIS-01: natalizumab was stopped in time only when every record of the syndrome has its onset. To the letter the earliest that is
    /// recorded is the bound, so that taking the earliest away can give.
    /// </summary>
    public bool EverySyndromeNeedsItsOnset { get; init; } = true;

    /// <summary>
    /// PRE-07: a therapy that is not understood is outstanding whatever its outcome. To the letter never-given is left aside, so that
    /// renaming one can leave checks-passed.
    /// </summary>
    public bool NeverGivenNeedsAKnownName { get; init; } = true;

    /// <summary>
    /// AR-01: the atypical picture is three-valued as the typical one is. To the letter it holds only when its signs are recorded, and
    /// says nothing otherwise.
    /// </summary>
    public bool AtypicalMayBeOpen { get; init; } = true;

    /// <summary>
    /// Missing: a point has one answer wherever it is asked, so that a fact which matters to no answer is not listed. Without it every
    /// Unknown criterion is answered apart from the others, as in edition 1, which lists more.
    /// </summary>
    public bool PointsHaveOneAnswer { get; init; } = true;
}
