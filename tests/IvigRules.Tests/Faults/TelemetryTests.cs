using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>A host in operation could not see what the library did, and a debugger showed only the names of types.</summary>
public sealed class TelemetryTests
{
    private const string Canary = "canary-7312";

    private static readonly PatientCase Recorded = Clinic.MsRelapse
        .With(patient => patient with { Id = Canary })
        .AndTherapies(Clinic.Was(Canary, TherapyOutcome.Failed))
        .Labs(new LabResult(Canary, 7312, Canary, Sample.AsOf));

    [Fact]
    public void Assess_WithListeners_ReportsIndicationVerdictAndDurationAndNoPatientData()
    {
        using var root = new Activity("test").Start();
        var (activities, measurements) = Listen(root, () =>
        {
            Clinic.Assessor.Assess(Recorded);
            Clinic.Assessor.Assess(Recorded, Indication.AcuteMsRelapse);
            Clinic.Assessor.WhatIf(Recorded, Indication.AcuteMsRelapse);
            Assert.Throws<ArgumentNullException>(() => Clinic.Assessor.Assess(null!));
            Assert.Throws<InvalidCaseException>(() => Clinic.Assessor.Assess(Recorded with { Relapses = [new((Disease)77, Sample.AsOf)] }));
        });

        Assert.Equal(3, activities.Count);
        Assert.Equal(5, activities[0].TagObjects.Count(tag => tag.Key.StartsWith("ivigrules.verdict.", StringComparison.Ordinal)));
        Assert.Equal("consider", activities[0].GetTagItem("ivigrules.verdict.acute-ms-relapse"));
        Assert.Equal(ActivityStatusCode.Error, activities[2].Status);
        var counted = measurements.Where(each => each.Instrument == "ivigrules.assessments").ToArray();
        Assert.Equal(6, counted.Length);
        Assert.Equal(2, counted.Count(each => each.Tags is "ivigrules.indication=acute-ms-relapse,ivigrules.verdict=consider"));
        var durations = measurements.Where(each => each.Instrument == "ivigrules.assess.duration").ToArray();
        Assert.Equal(["", "", "error.type=refused"], durations.Select(each => each.Tags));

        var everything = string.Join('\n', activities.SelectMany(activity => activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")
                .Append(activity.DisplayName).Append(activity.StatusDescription ?? "")))
            + string.Join('\n', measurements.Select(each => each.Tags));
        Assert.DoesNotContain("7312", everything, StringComparison.Ordinal);
    }

    /// <summary>Every fact whose text is its type's name shows its content in a debugger, by members that exist.</summary>
    [Fact]
    public void DebuggerDisplay_EveryTypeThatHidesItsText_IsThere()
    {
        const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var hiding = new object[]
        {
            Recorded, Recorded.Patient, Recorded.Conditions[0], Recorded.Relapses[0], Recorded.PriorTherapies[0], Recorded.PriorTherapies[0].Therapy, Recorded.LabResults[0],
            new RiskFactor(RiskFactorKind.Sepsis, true), new InfusionReaction(), new ReactionSymptoms(), new CsfFindings(), Recorded.Patient.Weight!, new Order(),
        };
        foreach (var fact in hiding)
        {
            Assert.Equal(fact.GetType().Name, fact.ToString());
            var display = fact.GetType().GetCustomAttribute<DebuggerDisplayAttribute>()?.Value;
            Assert.NotNull(display);
            foreach (var member in display.Split('{').Skip(1).Select(part => part.Split('}', ',')[0]))
                Assert.NotEmpty(fact.GetType().GetMember(member, Members));
        }
    }

    private static (List<Activity> Activities, List<(string Instrument, string Tags)> Measurements) Listen(Activity root, Action act)
    {
        // Other tests assess at the same time: only what belongs to this one counts.
        var activities = new ConcurrentQueue<Activity>();
        var measurements = new ConcurrentQueue<(string, string)>();
        var thread = Environment.CurrentManagedThreadId;
        using var source = new ActivityListener
        {
            ShouldListenTo = each => each.Name == "IvigRules",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == root.TraceId)
                    activities.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(source);
        using var meter = new MeterListener { InstrumentPublished = (instrument, listener) => Enable(instrument, listener) };
        meter.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(instrument, tags));
        meter.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(instrument, tags));
        meter.Start();
        act();
        return ([.. activities], [.. measurements]);

        static void Enable(Instrument instrument, MeterListener listener)
        {
            if (instrument.Meter.Name == "IvigRules")
                listener.EnableMeasurementEvents(instrument);
        }

        void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Environment.CurrentManagedThreadId == thread)
                measurements.Enqueue((instrument.Name, string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
        }
    }
}
