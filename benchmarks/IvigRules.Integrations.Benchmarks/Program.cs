using System.Diagnostics;
using System.Globalization;
using IvigRules.Integrations.Benchmarks;
using IvigRules.NRules;
using NRules;
using NRules.Fluent;

// Every candidate in every round, the rounds interleaved, and the median of the rounds: candidates can be compared with one another
// and not with another run. "--cold" is this program measuring a first use in a fresh process.
if (args is ["--cold", var engine])
{
    Console.WriteLine(Cold.Measure(engine).ToString(CultureInfo.InvariantCulture));
    return;
}

var rounds = args is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 15;
var cold = Enumerable.Range(0, 9).Select(_ => (Core: Cold.InFreshProcess(Cold.Core), NRules: Cold.InFreshProcess(Cold.NRules))).ToList();
var candidates = Candidates.All(new RuleRepository().AddIvigRules().Compile());
var measured = candidates.ToDictionary(candidate => candidate, _ => new List<Measurement>());
var started = Stopwatch.GetTimestamp();
while (Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10))
{
    foreach (var candidate in candidates)
        candidate.Run();
}

for (var round = 0; round < rounds; round++)
{
    foreach (var candidate in candidates)
        measured[candidate].Add(Measurement.Of(candidate));
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} processors, .NET {Environment.Version}, {rounds} rounds"));
Console.WriteLine($"{"for each patient, medians",-50} {"time",10} {"processor",10} {"GC pauses",10} {"allocated",10} {"x core",8}");
var core = measured[candidates[0]].Median(measurement => measurement.Microseconds);
foreach (var candidate in candidates)
{
    var of = measured[candidate];
    var time = of.Median(measurement => measurement.Microseconds);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{candidate.Name,-50} {time,7:F1} us {of.Median(measurement => measurement.Processor),7:F1} us {of.Median(measurement => measurement.Pause),7:F1} us {of.Median(measurement => measurement.Kilobytes),7:F1} kB {time / core,8:F1}"));
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"core, first verdicts in a fresh process",-50} {cold.Median(time => time.Core),7:F0} ms"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"NRules, the same, compiling the rules",-50} {cold.Median(time => time.NRules),7:F0} ms"));
