using FsCheck;
using FsCheck.Fluent;

namespace IvigRules.Tests.Support;

/// <summary>
/// Checks a law on many random values: new ones every run, the same ones with the same IVIG_SEED. Replay a failure with
/// IVIG_REPLAY="seed,gamma[,size]"; more cases with IVIG_CASES. With fewer than a thousand, which CI tries, every other enumeration becomes a
/// sample too: for a developer, and for mutation testing, where all tests run again for each change of the code.
/// </summary>
internal static class Law
{
    private const int Whole = 1_000;

    private const int Developer = 250;

    internal static int Cases { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("IVIG_CASES"), System.Globalization.CultureInfo.InvariantCulture, out var cases) ? cases : Developer;

    internal static bool IsSample => Cases < Whole;

    /// <summary>In a whole space every case, in a sample each one after so many: a prime, which never keeps step with the answers to a question.</summary>
    internal static int Stride => Cases switch { >= Whole => 1, >= Developer => 13, _ => 211 };

    /// <summary>How many of a number of cases that is not a law's own: all of them, or, in a sample, in proportion.</summary>
    internal static int Share(int all) => IsSample ? Math.Max(1, (int)((long)all * Cases / Whole)) : all;

    internal static void Holds<T>(Gen<T> values, Func<T, bool> law) => Prop.ForAll(values.ToArbitrary(), law).Check(Config());

    internal static void Holds<T>(Gen<T> values, Action<T> law) => Prop.ForAll(values.ToArbitrary(), law).Check(Config());

    /// <summary>A law of which a single case is much work, such as a whole population: a tenth of the cases.</summary>
    internal static void HoldsInTheLarge<T>(Gen<T> values, Action<T> law) => Prop.ForAll(values.ToArbitrary(), law).Check(Config(10));

    private static Config Config(int share = 1)
    {
        var config = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(Cases / share).WithQuietOnSuccess(true);
        var replay = Environment.GetEnvironmentVariable("IVIG_REPLAY") is { Length: > 0 } given ? given
            : Environment.GetEnvironmentVariable("IVIG_SEED") is { Length: > 0 } seed ? $"{seed},1"
            : null;
        return replay is null ? config : config.WithReplay(ReplayOf(replay));
    }

    private static Microsoft.FSharp.Core.FSharpOption<Replay> ReplayOf(string text)
    {
        var parts = text.Split(',');
        var rnd = new Rnd(ulong.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), ulong.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        var size = parts.Length > 2
            ? Microsoft.FSharp.Core.FSharpOption<int>.Some(int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture))
            : Microsoft.FSharp.Core.FSharpOption<int>.None;
        return Microsoft.FSharp.Core.FSharpOption<Replay>.Some(new Replay(rnd, size));
    }
}
