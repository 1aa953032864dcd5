namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="ScheduleDocument"/>.</summary>
internal sealed class ScheduleDocumentType() : DocumentType<ScheduleDocument>(
    Required("dose", new QuantityDocumentType(), (ref draft, value) => draft.Dose = value, document => document.Dose),
    Required("volume", new QuantityDocumentType(), (ref draft, value) => draft.Volume = value, document => document.Volume),
    Required("duration", new QuantityDocumentType(), (ref draft, value) => draft.Duration = value, document => document.Duration),
    Required("because", Text, (ref draft, value) => draft.Because = value, document => document.Because),
    Required("steps", new ListType<ScheduleStepDocument>(new ScheduleStepDocumentType()),
        (ref draft, value) => draft.Steps = value, document => document.Steps))
{
    protected override ScheduleDocument Start() => new();
}
