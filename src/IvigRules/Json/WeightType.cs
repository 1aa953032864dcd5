namespace IvigRules.Json;

/// <summary>A body weight with its unit, and when it was measured.</summary>
internal sealed class WeightType() : ObjectType<WeightType.Draft, Weight>(
    Required("value", new NumberType(NumberRange.AboveZero), (ref draft, value) => draft.Value = value, weight => Recorded(weight).Value),
    Required("unit", new UnitType(Units.Weights.Units), (ref draft, unit) => draft.Unit = unit, weight => Recorded(weight).Unit),
    Optional("measuredOn", new DateType(), (ref draft, day) => draft.MeasuredOn = day, weight => weight.MeasuredOn))
{
    private static readonly int Pounds = Array.IndexOf(Units.Weights.Units, Units.Pound);

    protected override Weight Finish(in Draft draft) => draft.Unit == Pounds
        ? Weight.ReadFromPounds(draft.Value, draft.MeasuredOn)
        : new(Units.Weights.Make(draft.Value, draft.Unit), draft.MeasuredOn);

    /// <summary>Pounds stay pounds, because the result flags them; no other weight is written in pounds, which would flag it.</summary>
    private static (decimal Value, int Unit) Recorded(Weight weight)
    {
        if (weight.Pounds is { } pounds)
            return (pounds, Pounds);
        for (var unit = 0; unit < Units.Weights.Units.Length; unit++)
        {
            if (unit != Pounds && Units.Weights.InUnit(weight.Mass, unit) is { } value)
                return (value, unit);
        }

        throw new ArgumentException(
            $"the weight cannot be written exactly in kilograms: {Invariant.Readable}", nameof(weight));
    }

    internal struct Draft
    {
        internal decimal Value;
        internal int Unit;
        internal DateOnly? MeasuredOn;
    }
}
