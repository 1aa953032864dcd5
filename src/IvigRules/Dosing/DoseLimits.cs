using System.ComponentModel;

namespace IvigRules.Dosing;

/// <summary>The site's limits on doses. None by default: the source gives none.</summary>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed record DoseLimits
{
    /// <summary>Not for use: the setter refuses a configuration binder, which would leave quantities and lists out.</summary>
    /// <exception cref="NotSupportedException">It is set.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static bool RefusesBinder
    {
        get => true;
        [Obsolete(PlainBinder.Refused, error: true)]
        set => throw new NotSupportedException(PlainBinder.Refused);
    }

    /// <summary>The limits on one infusion, in grams.</summary>
    public Limit<Dose> PerInfusion { get; init; }

    /// <summary>The limits on one day, in g/kg of actual body weight.</summary>
    public Limit<DosePerWeight> PerKilogramPerDay { get; init; }

    /// <summary>The limits on a whole course, in grams; for open-ended maintenance, on one infusion.</summary>
    public Limit<Dose> PerCourse { get; init; }

    /// <summary>The hard and soft limits that the largest dose of a plan, exact or rounded, exceeds.</summary>
    internal (ImmutableArray<string> Hard, ImmutableArray<string> Soft) Exceeded(DosePlan plan, BodyWeight actual) =>
        AreNone ? ([], []) : Exceeded(plan.LargestInfusion, plan.LargestCourse, actual);

    /// <summary>Whether nothing is limited.</summary>
    internal bool AreNone => PerInfusion.IsNone && PerKilogramPerDay.IsNone && PerCourse.IsNone;

    /// <summary>The same for one infusion and a course. Without a weight the limit per kilogram is not compared.</summary>
    internal (ImmutableArray<string> Hard, ImmutableArray<string> Soft) Exceeded(Dose infusion, Dose course, BodyWeight? actual)
    {
        List<string> hard = [];
        List<string> soft = [];
        Check(PerInfusion, bound => infusion > bound, bound => $"{infusion} an infusion is above {bound}");
        if (actual is { } weight)
            Check(PerKilogramPerDay, bound => infusion > bound * weight, bound => $"{infusion} a day for {weight} is above {bound}");
        Check(PerCourse, bound => course > bound, bound => $"{course} a course is above {bound}");
        return ([.. hard], [.. soft]);

        void Check<T>(Limit<T> limit, Func<T, bool> exceeds, Func<T, string> says)
            where T : struct, IComparable<T>
        {
            if (limit.Hard is { } hardBound && exceeds(hardBound))
                hard.Add($"hard limit: {says(hardBound)}");
            else if (limit.Soft is { } softBound && exceeds(softBound))
                soft.Add($"soft limit: {says(softBound)}");
        }
    }
}
