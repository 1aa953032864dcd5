using System.Diagnostics;

namespace IvigRules.Facts;

/// <summary>A relapse of a disease. A closed world: one that is not recorded counts as not having happened.</summary>
/// <param name="Disease">The disease that relapsed.</param>
/// <param name="Onset">
/// When the relapse began. Absent means not recorded: it may be the active one, which is then Unknown.
/// </param>
/// <param name="EndedOn">When it ended, not before it began; absent means that it has not ended, or that its end is not recorded.</param>
/// <remarks><see cref="ToString"/> prints no patient data.</remarks>
[DebuggerDisplay("{Disease}, onset {Onset}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record Relapse(Disease Disease, DateOnly? Onset = null, DateOnly? EndedOn = null)
{
    /// <summary>The kind of fact, without patient data.</summary>
    public override string ToString() => nameof(Relapse);
}
