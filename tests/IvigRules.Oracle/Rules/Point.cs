namespace IvigRules.Oracle.Rules;

/// <summary>
/// Something that nobody has answered: what to record, or a question for a clinician. Points of one key have one answer, wherever they
/// are asked; the answers are numbered from zero.
/// </summary>
internal sealed record Point(string Key, IReadOnlyList<string> Facts, bool SourceSilent, int Answers)
{
    // Of one key is of one point.
    public bool Equals(Point? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    // Yes is the answer 1.
    public static Point YesNo(string key, params string[] facts) => new(key, facts, SourceSilent: false, Answers: 2);

    public static Point Silent(string key) => new("silent " + key, [], SourceSilent: true, Answers: 2);
}
