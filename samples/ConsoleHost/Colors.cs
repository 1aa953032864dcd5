namespace IvigRules.ConsoleHost;

/// <summary>
/// Whether colours are welcome: NO_COLOR forbids them, FORCE_COLOR asks for them, and otherwise a person has to read on a terminal that has
/// some.
/// </summary>
internal static class Colors
{
    internal static bool Wanted(bool interactive, Func<string, string?> variable)
    {
        if (!string.IsNullOrEmpty(variable("NO_COLOR")))
            return false;
        if (variable("FORCE_COLOR") is { Length: > 0 } force)
            return force is not ("0" or "false");
        return interactive && !IsDumb(variable);
    }

    internal static bool IsDumb(Func<string, string?> variable) => string.Equals(variable("TERM"), "dumb", StringComparison.Ordinal);
}
