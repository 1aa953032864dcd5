using System.Globalization;
using BenchmarkDotNet.Running;
using IvigRules.Benchmarks;

switch (args)
{
    case ["ratios"]:
        await Console.Error.WriteLineAsync(EqualityCheck.Run(20_000));
        Ratios.Run(withProcesses: true);
        break;
    case ["ratios", "--no-processes"]:
        await Console.Error.WriteLineAsync(EqualityCheck.Run(2_000));
        Ratios.Run(withProcesses: false);
        break;
    case ["check"]:
        Console.WriteLine(EqualityCheck.Run(20_000));
        break;
    case ["check", var seed]:
        Console.WriteLine(EqualityCheck.Run(20_000, int.Parse(seed, CultureInfo.InvariantCulture)));
        break;
    case ["loop", var name]:
        Ratios.Loop(name, TimeSpan.FromSeconds(60));
        break;
    case ["memory", var cases]:
        Ratios.PrintPeak(int.Parse(cases, CultureInfo.InvariantCulture));
        break;
    default:
        await Console.Error.WriteLineAsync(EqualityCheck.Run(2_000));
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
