namespace IvigRules.Json;

/// <summary>A laboratory result. Its unit is kept as it was recorded, whatever it is.</summary>
internal sealed class LabResultType() : ObjectType<LabResultType.Draft, LabResult>(
    Required("analyte", new TextType(), (ref draft, analyte) => draft.Analyte = analyte, result => result.Analyte),
    Required("value", new NumberType(NumberRange.NotNegative), (ref draft, value) => draft.Value = value, result => result.Value),
    Required("unit", new TextType(), (ref draft, unit) => draft.Unit = unit, result => result.Unit),
    Optional("comparator", Comparators, (ref draft, comparator) => draft.Comparator = comparator, result => result.Comparator),
    Optional("collectedOn", new DateType(), (ref draft, day) => draft.CollectedOn = day, result => result.CollectedOn))
{
    internal static NameType<Comparator> Comparators =>
        new([.. EnumNames<Comparator>.Values.Select(value => (((Comparator?)value).Symbol(), value))]);

    protected override LabResult Finish(in Draft draft) =>
        new(draft.Analyte, draft.Value, draft.Unit, draft.CollectedOn) { Comparator = draft.Comparator };

    protected internal override Fault? FaultOf(LabResult fact) => CaseFaults.OfLab(fact);

    internal struct Draft
    {
        internal string Analyte;
        internal decimal Value;
        internal string Unit;
        internal Comparator? Comparator;
        internal DateOnly? CollectedOn;
    }
}
