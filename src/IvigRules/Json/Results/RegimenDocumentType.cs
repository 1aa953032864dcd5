using IvigRules.Dosing;

namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="RegimenDocument"/>.</summary>
internal sealed class RegimenDocumentType() : DocumentType<RegimenDocument>(
    Required("basis", new NameType<RegimenBasis>(), (ref draft, value) => draft.Basis = value, document => document.Basis),
    Required("says", Text, (ref draft, value) => draft.Says = value, document => document.Says),
    Optional("inPlaceOf", Text, (ref draft, value) => draft.InPlaceOf = value, document => document.InPlaceOf),
    Required("doseWeight", new DoseWeightDocumentType(), (ref draft, value) => draft.DoseWeight = value, document => document.DoseWeight),
    Required("perInfusion", new InfusionDoseRangeDocumentType(),
        (ref draft, value) => draft.PerInfusion = value, document => document.PerInfusion),
    Optional("infusions", new WholeNumberType(), (ref draft, value) => draft.Infusions = value, document => document.Infusions),
    Required("intervalDays", new WholeNumberType(), (ref draft, value) => draft.IntervalDays = value, document => document.IntervalDays),
    Optional("continuous", new FlagType(), (ref draft, value) => draft.Continuous = value, document => document.Continuous),
    Optional("courseTotal", new QuantityRangeDocumentType(),
        (ref draft, value) => draft.CourseTotal = value, document => document.CourseTotal),
    Optional("dates", new ListType<DateOnly>(new DateType()), (ref draft, value) => draft.Dates = value, document => document.Dates),
    Optional("product", Text, (ref draft, value) => draft.Product = value, document => document.Product),
    Optional("volume", new QuantityRangeDocumentType(), (ref draft, value) => draft.Volume = value, document => document.Volume),
    Optional("schedule", new ListType<ScheduleDocument>(new ScheduleDocumentType()),
        (ref draft, value) => draft.Schedule = value, document => document.Schedule),
    Required("evidence", Texts, (ref draft, value) => draft.Evidence = value, document => document.Evidence))
{
    protected override RegimenDocument Start() => new();
}
