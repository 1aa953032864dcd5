using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using IvigRules.Benchmarks;

switch (args)
{
    case ["check"]:
        Console.WriteLine(EqualityCheck.Run(20_000));
        break;
    case ["ratios"]:
        Console.Error.WriteLine(EqualityCheck.Run(2_000));
        Ratios.Run();
        break;
    case ["ratios", var only]:
        Ratios.Run(only);
        break;
    case ["loop", var name]:
        Ratios.Loop(name, TimeSpan.FromSeconds(60));
        break;
    case ["load"]:
        await ServiceLoad.RunAsync().ConfigureAwait(false);
        break;
    default:
        Console.Error.WriteLine(EqualityCheck.Run(2_000));
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
            .Run(args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10)));
        break;
}
