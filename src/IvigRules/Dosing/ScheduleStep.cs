using System.Diagnostics;

namespace IvigRules.Dosing;

/// <summary>A step of an infusion.</summary>
/// <param name="Rate">The rate.</param>
/// <param name="Duration">The duration; that of the last step is rounded up to a whole second.</param>
/// <param name="Volume">The volume given in this step.</param>
/// <param name="Cumulative">The volume given by the end of this step.</param>
[DebuggerDisplay("{Rate} for {Duration}")]
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record ScheduleStep(InfusionRate Rate, TimeSpan Duration, InfusionVolume Volume, InfusionVolume Cumulative)
{
    /// <summary>The kind of object, without its figures.</summary>
    public override string ToString() => nameof(ScheduleStep);
}
