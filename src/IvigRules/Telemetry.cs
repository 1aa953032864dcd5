using System.Diagnostics;
using System.Diagnostics.Metrics;
using IvigRules.Assessments;

namespace IvigRules;

/// <summary>
/// Traces and metrics of assessments, by the name IvigRules. They hold indications, verdicts, durations and versions, and no patient data.
/// </summary>
internal static class Telemetry
{
    internal const string Name = "IvigRules";
    internal const string AssessmentsName = "ivigrules.assessments";
    internal const string DurationName = "ivigrules.assess.duration";
    internal const string ErrorType = "error.type";

    private static readonly string? Version = typeof(Telemetry).Assembly.GetName().Version?.ToString(3);
    private static readonly ActivitySource Source = new(Name, Version);
    private static readonly Meter Meter = new(Name, Version);

    private static readonly Counter<long> Assessments = Meter.CreateCounter<long>(
        AssessmentsName, "{assessment}", "Assessments, each of one case for one indication.");

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        DurationName, "s", "The time to assess one case.");

    /// <summary>Begins to observe the assessment of a case; null, at no cost, when nobody listens.</summary>
    internal static Observed? Begin() =>
        Source.HasListeners() || Assessments.Enabled || Duration.Enabled ? new(Source.StartActivity("ivigrules.assess")) : null;

    /// <summary>The assessment of one case while somebody listens.</summary>
    internal sealed class Observed(Activity? activity) : IDisposable
    {
        private readonly long _started = Stopwatch.GetTimestamp();
        private bool _isDone;

        /// <summary>The case was assessed.</summary>
        internal void Done(params ReadOnlySpan<Assessment> assessments)
        {
            activity?.SetTag("ivigrules.knowledge", assessments[0].Knowledge.Version);
            foreach (var assessment in assessments)
            {
                var (indication, verdict) = (assessment.Indication.ContractName(), assessment.Verdict.ContractName());
                Assessments.Add(1, new("ivigrules.indication", indication), new("ivigrules.verdict", verdict));
                activity?.SetTag($"ivigrules.verdict.{indication}", verdict);
            }

            _isDone = true;
        }

        /// <summary>Records how long it took; a case that was not assessed could not be read, or a site's rule threw.</summary>
        public void Dispose()
        {
            var seconds = Stopwatch.GetElapsedTime(_started).TotalSeconds;
            if (_isDone)
            {
                Duration.Record(seconds);
            }
            else
            {
                Duration.Record(seconds, new KeyValuePair<string, object?>(ErrorType, "refused"));
                activity?.SetTag(ErrorType, "refused").SetStatus(ActivityStatusCode.Error);
            }

            activity?.Dispose();
        }
    }
}
