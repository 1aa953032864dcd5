namespace IvigRules.Knowledge;

/// <summary>Which rules and settings gave a result.</summary>
/// <param name="Version">
/// The version of the knowledge, such as <c>2026.1</c>; with a site's rules theirs behind it, such as <c>2026.1+example-hospital.3</c>.
/// </param>
/// <param name="Sha256">
/// A hash over every rule, regimen and setting, in lower-case hex: equal hashes decide alike, where the code of a site's criteria is the
/// same.
/// </param>
public sealed record KnowledgeVersion(string Version, string Sha256)
{
    /// <summary>The version of the library's own knowledge; changes whenever a rule, regimen or default changes.</summary>
    internal const string Current = "2026.1";

    /// <summary>When that version was released; absent while it is not.</summary>
    internal static DateOnly? ReleasedOn => null;
}
