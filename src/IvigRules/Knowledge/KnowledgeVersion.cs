namespace IvigRules.Knowledge;

/// <summary>The rules and settings behind a result, by version and hash.</summary>
/// <param name="Version">The version, such as <c>2026.2</c>, or <c>2026.2+example-hospital.3</c> with a site's rules.</param>
/// <param name="Sha256">
/// A hash of every rule, regimen and setting, in lower-case hex. Equal hashes decide alike if the code of a site's criteria is the same.
/// </param>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record KnowledgeVersion(string Version, string Sha256)
{
    /// <summary>The version of the library's own knowledge; changes whenever a rule, regimen or default changes.</summary>
    internal const string Current = "2026.2";

    /// <summary>The release date of that version; absent before its release.</summary>
    internal static DateOnly? ReleasedOn => null;
}
