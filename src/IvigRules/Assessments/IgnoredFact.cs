using System.Diagnostics;

namespace IvigRules.Assessments;

/// <summary>A fact that was not used.</summary>
/// <param name="Fact">Its path in the case, such as <c>labResults[0]</c>.</param>
/// <param name="Because">The reason.</param>
[DebuggerDisplay("{Fact,nq}: {Because,nq}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record IgnoredFact(string Fact, string Because)
{
    /// <summary>The path of the fact, without its date.</summary>
    public override string ToString() => Fact;
}
