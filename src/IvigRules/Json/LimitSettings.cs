using System.Diagnostics.CodeAnalysis;
using IvigRules.Dosing;

namespace IvigRules.Json;

/// <summary>The JSON contract of the limits on doses.</summary>
internal sealed record LimitSettings
{
    [DisallowNull]
    public Limit<Dose>? PerInfusion { get; init; }

    [DisallowNull]
    public Limit<DosePerWeight>? PerKilogramPerDay { get; init; }

    [DisallowNull]
    public Limit<Dose>? PerCourse { get; init; }

    /// <summary>The same over what is there, bound by bound.</summary>
    internal DoseLimits Over(DoseLimits? limits)
    {
        limits ??= new();
        return new()
        {
            PerInfusion = Over(PerInfusion, limits.PerInfusion),
            PerKilogramPerDay = Over(PerKilogramPerDay, limits.PerKilogramPerDay),
            PerCourse = Over(PerCourse, limits.PerCourse),
        };
    }

    private static Limit<T> Over<T>(Limit<T>? limit, Limit<T> there)
        where T : struct, IComparable<T> => limit is null ? there : new(limit.Soft ?? there?.Soft, limit.Hard ?? there?.Hard);
}
