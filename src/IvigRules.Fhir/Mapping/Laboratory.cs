using IvigRules.Fhir.Codes;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>Laboratory results: all of them, not only the newest. An IgA result that cannot be read holds the infusion.</summary>
internal sealed class Laboratory(RecordContext context)
{
    private readonly Observations _observations = new(context);

    internal void Read()
    {
        Read("lab iga", LabResult.Iga, About.Iga, holds: true);
        Read("lab egfr", LabResult.Egfr, About.Egfr, holds: false);
        foreach (var (entry, holder) in _observations.Holders(MayBeIga))
        {
            // Another patient's, and one that says that it holds no result, concern nothing.
            if (context.Held(entry, About.Iga, out var opens) is not null)
            {
                if (opens)
                    context.Draft.Incomplete.Add(CaseList.LabResults);
            }
            else if (!holder["dataAbsentReason"].Exists && entry.Root["status"].Text is not ("entered-in-error" or "cancelled"))
                Hold(entry, holder["code"], WhyUnknown(holder), context.Concept(holder["code"]).Quoted);
        }
    }

    /// <summary>Whether a word alone names IgA, or nothing says what was measured: another code of LOINC is another measurement.</summary>
    private static bool MayBeIga(Concept concept) => concept.Find(CodeMeanings.Observation).Length == 0
        && (concept.IsWordless ? !concept.Codings.Any(coding => CodeSystems.IsLoinc(coding.System,
            coding.Code)) : concept.Words.Any(Names.MentionsIga));

    private void Read(string means, string analyte, string about, bool holds)
    {
        foreach (var measurement in _observations.Of(means, about, value => Result(value, analyte)))
        {
            var effective = measurement.Entry.Root["effective"];
            var why = measurement.Why ?? (measurement.Day is null ? Days.WhyNone(effective) : null);
            if (why is null)
            {
                var draft = new Draft<LabResult>(measurement.Value! with { CollectedOn = measurement.Day });
                draft.Sources.Add((measurement.Entry, FactSourceKind.Code));
                context.Draft.LabResults.Add(draft);
            }
            else if (measurement.IsListed)
            {
                if (holds)
                    context.Draft.Incomplete.Add(CaseList.LabResults);
            }
            else if (holds)
                Hold(measurement.Entry, measurement.Why is null ? effective : measurement.At, why.Value, measurement.Quoted);
            else
                context.Ledger.List(measurement.Entry, measurement.Why is null ? effective : measurement.At, why.Value, about,
                    measurement.Quoted);
        }
    }

    private UnmappedReason WhyUnknown(Node holder) => context.Concept(holder["code"]) switch
    {
        { IsWordless: false } => UnmappedReason.TextOnly,
        { Codings.Count: > 0 } => UnmappedReason.UnknownCode,
        _ => UnmappedReason.MissingElement,
    };

    private void Hold(Entry entry, Node at, UnmappedReason why, string? quoted)
    {
        context.Draft.Incomplete.Add(CaseList.LabResults);
        context.Ledger.List(entry, at, why, About.Iga, quoted);
    }

    private static (LabResult? Value, UnmappedReason? Why, string? Quoted) Result(Node value, string analyte)
    {
        if (value.Type is not "Quantity")
            return (null, UnmappedReason.ValueUnusable, value.Text);
        var amount = Amount.OfLaboratory(value);
        if (amount.Why is { } why)
            return (null, why, amount.Quoted);
        var isExact = amount.Comparator is null;
        Comparator? comparator = amount.Comparator switch
        {
            "<" => Comparator.LessThan,
            "<=" => Comparator.LessThanOrEqual,
            ">" => Comparator.GreaterThan,
            ">=" => Comparator.GreaterThanOrEqual,
            _ => null,
        };
        return amount.Value < 0 || (!isExact && comparator is null)
            ? (null, UnmappedReason.ValueUnusable, amount.Quoted)
            : (new(analyte, amount.Value, amount.Unit) { Comparator = comparator }, null, amount.Quoted);
    }
}
