namespace IvigRules.ConsoleHost;

/// <summary>The files that a command reads whole. None of them is a file that the command writes to.</summary>
internal static class Inputs
{
    /// <summary>A file, or standard input for <c>-</c>.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="what">What it is to the command, such as <c>the case</c>.</param>
    /// <param name="terminal">The standard streams.</param>
    internal static byte[] Read(string name, string what, Terminal terminal)
    {
        var standard = IsStandard(name);
        RefuseWritten(standard ? terminal.InputFile : FileIdentity.Of(name), what, terminal);
        if (!standard)
            return File.ReadAllBytes(FileLinks.Opened(name));
        using var copy = new MemoryStream();
        terminal.Input.CopyTo(copy);
        return copy.ToArray();
    }

    internal static IvigPolicy ReadPolicy(string? file, Terminal terminal)
    {
        if (file is null)
            return IvigPolicy.Default;
        try
        {
            return PolicyJson.Read(Read(file, "--policy", terminal));
        }
        catch (InvalidCaseException problem)
        {
            throw new WrongUsageException($"cannot read the policy: {problem.DescribeWithValue()}", problem);
        }
    }

    /// <summary>Standard input can be read once.</summary>
    internal static void OnlyOneStandard(params ReadOnlySpan<string?> names)
    {
        var standard = 0;
        foreach (var name in names)
            standard += name is not null && IsStandard(name) ? 1 : 0;
        if (standard > 1)
            throw new WrongUsageException("only one file can be -, which is standard input");
    }

    private static bool IsStandard(string name) => string.Equals(name, "-", StringComparison.Ordinal);

    private static void RefuseWritten(FileIdentity? file, string what, Terminal terminal)
    {
        if (file is null)
            return;
        if (file == terminal.ErrorFile)
            throw new WrongUsageException($"{what} and standard error are the same file") { WouldBeWrittenTo = true };
        if (file == terminal.OutputFile)
            throw new WrongUsageException($"{what} and standard output are the same file");
    }
}
