using IvigRules.Fhir.Codes;

namespace IvigRules.Fhir.Mapping;

/// <summary>The diagnosis that a code names.</summary>
/// <param name="Kinds">One kind when it is stated; each that it may be when it is doubtful; none for another diagnosis.</param>
/// <param name="Doubt">Why it is only a question; absent when it is stated, or another diagnosis.</param>
internal sealed record Diagnosis(ImmutableArray<ConditionKind> Kinds, UnmappedReason? Doubt)
{
    private static readonly (string Prefix, ConditionKind Kind)[] NextSplits =
    [
        ("G35", ConditionKind.MultipleSclerosis), ("G36", ConditionKind.NeuromyelitisOptica),
        ("A81", ConditionKind.ProgressiveMultifocalLeukoencephalopathy), ("D89", ConditionKind.ImmuneReconstitutionSyndrome),
    ];

    private static readonly string[] Tables =
    [
        CodeMeanings.IgaDeficiency, CodeMeanings.PregnancyDoubt, CodeMeanings.RiskFactor, CodeMeanings.Hypersensitivity,
    ];

    /// <summary>Whether nothing says what it is: it may be any diagnosis.</summary>
    internal bool IsNameless { get; private init; }

    /// <summary>The course of multiple sclerosis that it states.</summary>
    internal MsCourse? Course { get; private init; }

    /// <summary>Whether its code, or a word beside a mention, says that it is a relapse.</summary>
    internal bool IsRelapse { get; private init; }

    internal bool IsOther => Kinds.IsEmpty && !IsNameless;

    internal bool IsStated => Doubt is null && Kinds.Length == 1;

    internal static Diagnosis Of(Concept concept)
    {
        var rows = concept.Find(CodeMeanings.Condition);
        var strong = rows.Where(row => !row.IsWeak).ToArray();
        if (strong.Length > 0)
            return Coded(strong, concept);
        if (rows.Length > 0)
            return Doubtful(rows.Select(KindOf), UnmappedReason.UnknownCode) with { IsRelapse = rows.Any(IsRelapseRow) };
        var classified = concept.Codings.Select(coding => CodeSystems.Key(coding.System, coding.Code))
            .OfType<(string System, string Code)>()
            .Where(key => key.System is CodeSystems.Icd10Cm && HasIcdForm(key.Code)).Select(key => key.Code).ToArray();
        var splits = NextSplits.Where(split => classified.Any(code => code.StartsWith(split.Prefix, StringComparison.Ordinal))).ToArray();
        if (splits.Length > 0)
            return Doubtful(splits.Select(split => split.Kind), UnmappedReason.UnknownCode);
        if (classified.Length > 0)
            return Other;
        var mentioned = concept.Words.SelectMany(Names.MentionedDiseases).Distinct().ToArray();
        if (mentioned.Length > 0)
            return Doubtful(mentioned, UnmappedReason.TextOnly) with { IsRelapse = concept.Words.Any(Names.MentionsRelapse) };
        var isNameless = concept.IsWordless && concept.Codings.All(IsOpenSystem) && Tables.All(table => concept.Find(table).Length == 0);
        return isNameless ? new([], concept.IsAbsent || concept.Codings.Count == 0 ? UnmappedReason.MissingElement
            : UnmappedReason.UnknownCode)
        {
            IsNameless = true,
        }
        : Other;
    }

    private static Diagnosis Other { get; } = new([], null);

    private static Diagnosis Coded(CodeRow[] rows, Concept concept)
    {
        var kinds = rows.Select(KindOf).Distinct().ToArray();
        var courses = rows.Select(CourseOf).OfType<MsCourse>().Distinct().ToArray();
        var contradicts = concept.Codings.Select(coding => coding.Display).OfType<string>()
            .Select(display => Names.MentionedDiseases(display).ToArray()).FirstOrDefault(named => named.Length > 0
                && !named.Contains(kinds[0]));
        if (kinds.Length > 1 || courses.Length > 1 || contradicts is not null)
            return Doubtful(kinds.Concat(contradicts ?? []), UnmappedReason.ConflictingCodes) with { IsRelapse = rows.Any(IsRelapseRow) };
        return new([.. kinds], null) { Course = courses is [var one] ? one : null, IsRelapse = rows.Any(IsRelapseRow) };
    }

    private static Diagnosis Doubtful(IEnumerable<ConditionKind> kinds, UnmappedReason reason) => new([.. kinds.Distinct()], reason);

    private static bool IsRelapseRow(CodeRow row) => row.Means.StartsWith(CodeMeanings.RelapseOf, StringComparison.Ordinal);

    private static ConditionKind KindOf(CodeRow row) =>
        new(IsRelapseRow(row) ? row.Means[CodeMeanings.RelapseOf.Length..] : row.Means.Split("; ")[0]);

    private static MsCourse? CourseOf(CodeRow row) => row.Means.Split("; ") is [_, var course]
        ? course switch
        {
            "relapsing-remitting" => MsCourse.RelapsingRemitting,
            "secondary-progressive" => MsCourse.SecondaryProgressive,
            "primary-progressive" => MsCourse.PrimaryProgressive,
            _ => throw new InvalidOperationException("a course that the table does not have"),
        }
        : null;

    private static bool HasIcdForm(string code) => code.Length is >= 3 and <= 7 && code[0] is >= 'A' and <= 'Z'
        && char.IsAsciiDigit(code[1]) && code.All(char.IsAsciiLetterOrDigit);

    // SNOMED CT and a local system may hold anything; a code of another classification is another diagnosis.
    private static bool IsOpenSystem((string System, string Code, string? Display) coding) =>
        CodeSystems.Normal(coding.System) is not (CodeSystems.Icd10Cm or CodeSystems.Icd10Who)
        || !HasIcdForm(coding.Code.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant());
}
