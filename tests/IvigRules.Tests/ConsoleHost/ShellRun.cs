using System.Diagnostics;

namespace IvigRules.Tests.ConsoleHosts;

/// <summary>Runs the program as a shell does, with real standard streams. In a script <c>ivig</c> is the program.</summary>
internal static class ShellRun
{
    private static readonly TimeSpan Hung = TimeSpan.FromMinutes(2);

    internal static (int Exit, string Output, string Error) In(string folder, string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "it has no such shell");
        var program = Path.Combine(AppContext.BaseDirectory, "ivig.dll");
        var how = new ProcessStartInfo("/bin/sh")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        how.ArgumentList.Add("-c");
        how.ArgumentList.Add($"ivig() {{ dotnet exec '{program}' \"$@\"; }}\n{script}");
        using var process = Process.Start(how)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (process.WaitForExit(Hung))
            return (process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
        process.Kill(entireProcessTree: true);
        throw new TimeoutException($"it hangs: {script}");
    }
}
