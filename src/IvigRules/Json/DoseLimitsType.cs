using IvigRules.Dosing;

namespace IvigRules.Json;

/// <summary>The limits on doses in a policy, bound by bound. A limit without bounds is left out.</summary>
internal sealed class DoseLimitsType() : ObjectType<DoseLimitsType.Draft, DoseLimitsType.Draft>(
    Optional("perInfusion", Limits(Units.Doses), (ref draft, bounds) => draft.PerInfusion = bounds, limits => limits.PerInfusion),
    Optional("perKilogramPerDay", Limits(Units.DosesPerWeight), (ref draft, bounds) => draft.PerKilogramPerDay = bounds, limits =>
        limits.PerKilogramPerDay),
    Optional("perCourse", Limits(Units.Doses), (ref draft, bounds) => draft.PerCourse = bounds, limits => limits.PerCourse))
{
    protected override Draft Finish(in Draft draft) => draft;

    private static BoundsType<T> Limits<T>(UnitTable<T> units)
        where T : struct, IEquatable<T> => new(new QuantityType<T>(NumberRange.AboveZero, units));

    internal struct Draft
    {
        internal Bounds<Dose>? PerInfusion;
        internal Bounds<DosePerWeight>? PerKilogramPerDay;
        internal Bounds<Dose>? PerCourse;

        internal static Draft Of(DoseLimits limits) => new()
        {
            PerInfusion = Bounds<Dose>.Of(limits.PerInfusion.Soft, limits.PerInfusion.Hard),
            PerKilogramPerDay = Bounds<DosePerWeight>.Of(limits.PerKilogramPerDay.Soft, limits.PerKilogramPerDay.Hard),
            PerCourse = Bounds<Dose>.Of(limits.PerCourse.Soft, limits.PerCourse.Hard),
        };

        internal readonly DoseLimits Over(DoseLimits? limits)
        {
            limits ??= new();
            return new()
            {
                PerInfusion = Over(PerInfusion, limits.PerInfusion),
                PerKilogramPerDay = Over(PerKilogramPerDay, limits.PerKilogramPerDay),
                PerCourse = Over(PerCourse, limits.PerCourse),
            };
        }

        private static Limit<T> Over<T>(Bounds<T>? bounds, Limit<T> there)
            where T : struct, IComparable<T> =>
                bounds is { } over ? new(over.Soft ?? there.Soft, over.Hard ?? there.Hard) : there;
    }

    /// <summary>The bounds of one limit, as far as a text gives them.</summary>
    internal struct Bounds<T>
        where T : struct
    {
        internal T? Soft;
        internal T? Hard;

        internal static Bounds<T>? Of(T? soft, T? hard) => soft is null && hard is null ? null : new() { Soft = soft, Hard = hard };
    }

    private sealed class BoundsType<T>(ContractType<T> bound) : ObjectType<Bounds<T>, Bounds<T>>(
        Optional("soft", bound, (ref draft, soft) => draft.Soft = soft, bounds => bounds.Soft),
        Optional("hard", bound, (ref draft, hard) => draft.Hard = hard, bounds => bounds.Hard))
        where T : struct
    {
        protected override Bounds<T> Finish(in Bounds<T> draft) => draft;
    }
}
