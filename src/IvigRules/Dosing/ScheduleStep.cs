namespace IvigRules.Dosing;

/// <summary>A step of an infusion.</summary>
/// <param name="Rate">How fast.</param>
/// <param name="Duration">For how long; the last step's to the next whole second.</param>
/// <param name="Volume">How much runs in this step.</param>
/// <param name="Cumulative">How much has run when it ends.</param>
public sealed record ScheduleStep(InfusionRate Rate, TimeSpan Duration, InfusionVolume Volume, InfusionVolume Cumulative)
{
    /// <summary>The kind of object, without its figures.</summary>
    public override string ToString() => nameof(ScheduleStep);
}
