namespace IvigRules.Json;

/// <summary>A number with its unit.</summary>
internal sealed class QuantityType<T>(NumberRange range, UnitTable<T> table) : ObjectType<QuantityType<T>.Draft, T>(
    Required("value", new NumberType(range), (ref draft, value) => draft.Value = value, quantity => table.Write(quantity).Value),
    Required("unit", new UnitType(table.Units), (ref draft, unit) => draft.Unit = unit, quantity => table.Write(quantity).Unit))
    where T : struct, IEquatable<T>
{
    protected override T Finish(in Draft draft) => table.Make(draft.Value, draft.Unit);

    internal struct Draft
    {
        internal decimal Value;
        internal int Unit;
    }
}
