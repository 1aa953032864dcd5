using System.Text.Json.Nodes;
using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Fhir.Tests.Laws;

/// <summary>Translation, F1 and F2 over random records.</summary>
public sealed class RecordLawTests
{
    [Fact]
    public void Read_RandomCaseWrittenAsFhir_GivesItsAnswers() => Law.Holds(GeneratedRecords.Any, record =>
        Assert.Equal(Answers.Text(Answers.Of(record.Case)), Answers.Text(Answers.Of(Given.Read(record.Written, record.Options).Case))));

    /// <summary>F1: one more step on a record, however little of it is understood already, gives no new yes.</summary>
    [Fact]
    public void Read_RandomRecordLessUnderstandable_GivesNoNewYes() => Law.Holds(
        from record in GeneratedRecords.Any
        from pick in Gen.Choose(0, 1_000_000)
        select (Record: record, Pick: pick),
        one =>
        {
            var (record, pick) = one;
            foreach (var before in new[] { record.Written, record.Degraded })
            {
                var after = GeneratedRecords.DegradedOnce(before, pick);
                if (Reading(before, record) is { } was && Reading(after, record) is { } now)
                    Assert.Empty(Answers.Gained(was.Case, now.Case));
            }
        });

    /// <summary>F2: read = sources + unmapped + without bearing + superseded.</summary>
    [Fact]
    public void Read_RandomRecord_IsConserved() => Law.Holds(GeneratedRecords.Any, record =>
    {
        Assert.Empty(Conservation.Broken(Given.Read(record.Written, record.Options)));
        if (Reading(record.Degraded, record) is { } reading)
            Assert.Empty(Conservation.Broken(reading));
    });

    private static FhirReading? Reading(JsonObject bundle, GeneratedRecord record)
    {
        try
        {
            return Given.Read(bundle, record.Options);
        }
        catch (FhirUnreadableException)
        {
            return null;
        }
    }
}
