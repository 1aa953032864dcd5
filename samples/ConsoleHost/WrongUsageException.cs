namespace IvigRules.ConsoleHost;

/// <summary>The call was wrong, not the case: a policy that cannot be used, one file for two things.</summary>
internal sealed class WrongUsageException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether saying so would change a file that is only to be read: standard error leads to it.</summary>
    internal bool WouldBeWrittenTo { get; init; }
}
