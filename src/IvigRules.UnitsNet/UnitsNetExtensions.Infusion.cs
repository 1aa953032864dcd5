using UnitsNet.Units;

namespace IvigRules;

public static partial class UnitsNetExtensions
{
    /// <summary>A volume flow as the rate of an infusion; exact for mL/h.</summary>
    /// <remarks>A rate for each kilogram of body weight is no quantity of UnitsNet: it stays <see cref="RatePerWeight"/>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less, or a number that cannot be taken.</exception>
    public static InfusionRate ToInfusionRate(this UnitsNet.VolumeFlow flow) => flow.Unit switch
    {
        VolumeFlowUnit.MilliliterPerHour => InfusionRate.FromMillilitresPerHour(Numbers.FromDouble(flow.Value)),
        _ => InfusionRate.FromMillilitresPerHour(Foreign.Number(flow, VolumeFlowUnit.MilliliterPerHour)),
    };

    /// <summary>The rate of an infusion as a volume flow, in mL/h unless another unit is asked for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit does not exist.</exception>
    public static UnitsNet.VolumeFlow ToUnitsNet(this InfusionRate rate, VolumeFlowUnit unit = VolumeFlowUnit.MilliliterPerHour) =>
        UnitsNet.VolumeFlow.FromMillilitersPerHour(Numbers.ToDouble(rate.MillilitresPerHour)).ToUnit(Foreign.Defined(unit));

    /// <summary>How long a step or an infusion takes, in seconds.</summary>
    public static UnitsNet.Duration ToUnitsNet(this TimeSpan time) => UnitsNet.Duration.FromSeconds(time.TotalSeconds);

    /// <summary>
    /// A duration to the nearest tick of 100 ns, for the step of a rate schedule. UnitsNet's own <c>ToTimeSpan</c> cuts off.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A number that cannot be taken, or longer than a <see cref="TimeSpan"/> can be.
    /// </exception>
    public static TimeSpan ToNearestTimeSpan(this UnitsNet.Duration duration)
    {
        var ticks = decimal.Round(Foreign.Number(duration, DurationUnit.Second) * TimeSpan.TicksPerSecond, MidpointRounding.AwayFromZero);
        return Math.Abs(ticks) <= long.MaxValue
            ? TimeSpan.FromTicks((long)ticks)
            : throw new ArgumentOutOfRangeException(nameof(duration), "longer than a time span can be");
    }

    /// <summary>A duration that is a whole number of days, for the interval between infusions.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a whole number of days, or a number that cannot be taken.</exception>
    public static int ToWholeDays(this UnitsNet.Duration duration)
    {
        var days = Foreign.Number(duration, DurationUnit.Day);
        return decimal.IsInteger(days) && Math.Abs(days) <= int.MaxValue
            ? (int)days
            : throw new ArgumentOutOfRangeException(nameof(duration), "not a whole number of days");
    }

    /// <param name="regimen">A regimen.</param>
    extension(Regimen regimen)
    {
        /// <summary>From one infusion to the next, in days.</summary>
        public UnitsNet.Duration Interval => UnitsNet.Duration.FromDays(regimen.IntervalDays);
    }
}
