using System.Diagnostics.CodeAnalysis;
using IvigRules.Dosing;

namespace IvigRules.Json;

/// <summary>The JSON contract of the limits on doses.</summary>
internal sealed record LimitSettings
{
    [DisallowNull]
    public BoundSettings<Dose>? PerInfusion { get; init; }

    [DisallowNull]
    public BoundSettings<DosePerWeight>? PerKilogramPerDay { get; init; }

    [DisallowNull]
    public BoundSettings<Dose>? PerCourse { get; init; }

    /// <summary>The same over what is there, bound by bound.</summary>
    internal DoseLimits Over(DoseLimits? limits)
    {
        limits ??= new();
        return new()
        {
            PerInfusion = BoundSettings<Dose>.Over(PerInfusion, limits.PerInfusion),
            PerKilogramPerDay = BoundSettings<DosePerWeight>.Over(PerKilogramPerDay, limits.PerKilogramPerDay),
            PerCourse = BoundSettings<Dose>.Over(PerCourse, limits.PerCourse),
        };
    }
}
