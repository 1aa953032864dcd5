namespace IvigRules.Json;

/// <summary>A body weight with its unit, and when it was measured.</summary>
internal sealed class WeightType() : ObjectType<WeightType.Draft, Weight>(
    Required("value", new NumberType(NumberRange.AboveZero), (ref draft, value) => draft.Value = value, weight => Recorded(weight).Value),
    Required("unit", new UnitType(Units.Weights.Units), (ref draft, unit) => draft.Unit = unit, weight => Recorded(weight).Unit),
    Optional("measuredOn", new DateType(), (ref draft, day) => draft.MeasuredOn = day, weight => weight.MeasuredOn))
{
    private static readonly int Pounds = Array.IndexOf(Units.Weights.Units, Units.Pound);

    protected override Weight Finish(in Draft draft) =>
        new(Units.Weights.Make(draft.Value, draft.Unit), draft.MeasuredOn) { RecordedInPounds = draft.Unit == Pounds };

    /// <summary>Pounds stay pounds, because the result flags them; anything else is written in kilograms where it can be.</summary>
    private static (decimal Value, int Unit) Recorded(Weight weight) => !weight.RecordedInPounds ? Units.Weights.Write(weight.Mass)
        : Units.Weights.InUnit(weight.Mass, Pounds) is { } pounds ? (pounds, Pounds)
        : throw new ArgumentException(
            "a weight that is flagged as recorded in pounds is no number of pounds with at most 12 significant digits", nameof(weight));

    internal struct Draft
    {
        internal decimal Value;
        internal int Unit;
        internal DateOnly? MeasuredOn;
    }
}
