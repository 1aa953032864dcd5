using System.Diagnostics;
using System.Globalization;
using IvigRules.NRules;
using NRules;
using NRules.Fluent;

namespace IvigRules.Integrations.Benchmarks;

/// <summary>From nothing to the first verdicts, in milliseconds, each engine in a process of its own.</summary>
internal static class Cold
{
    internal const string Core = "core";
    internal const string NRules = "nrules";

    internal static double Measure(string engine)
    {
        var patient = Patients.Of(1)[0];
        var started = Stopwatch.GetTimestamp();
        if (string.Equals(engine, Core, StringComparison.Ordinal))
        {
            _ = new IvigAssessor().Assess(patient).Assessments;
        }
        else
        {
            var session = new RuleRepository().AddIvigRules().Compile().CreateSession();
            session.InsertAll([new AsOf(Patients.AsOf), .. PatientFact.AllOf(patient)]);
            session.Fire();
        }

        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    internal static double InFreshProcess(string engine)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["--cold", engine]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var time = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(time, CultureInfo.InvariantCulture);
    }
}
