namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="ScheduleStepDocument"/>.</summary>
internal sealed class ScheduleStepDocumentType() : DocumentType<ScheduleStepDocument>(
    Required("rate", new QuantityDocumentType(), (ref draft, value) => draft.Rate = value, document => document.Rate),
    Required("duration", new QuantityDocumentType(), (ref draft, value) => draft.Duration = value, document => document.Duration),
    Required("volume", new QuantityDocumentType(), (ref draft, value) => draft.Volume = value, document => document.Volume),
    Required("cumulative", new QuantityDocumentType(), (ref draft, value) => draft.Cumulative = value, document => document.Cumulative))
{
    protected override ScheduleStepDocument Start() => new();
}
