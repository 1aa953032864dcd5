namespace IvigRules.ConsoleHost;

/// <summary>What a command says to whoever called it.</summary>
internal static class ExitCode
{
    internal const int Done = 0;
    internal const int Failed = 1;
    internal const int WrongUsage = 2;
    internal const int Unreadable = 3;
    internal const int OtherAnswer = 4;

    /// <summary>The codes in words, as help shows them.</summary>
    internal static (int Code, string Meaning)[] All { get; } =
    [
        (Done, "done, whatever the verdict; check-order: the order agrees, and the infusion is not on hold"),
        (Failed, "failed or stopped: a file, a pipe, a disk, a signal"),
        (WrongUsage, "wrong usage: the arguments, the policy, one file for two things"),
        (Unreadable, "unreadable: the case, the record, the order, or at least one line of screen"),
        (OtherAnswer, "check-order: any other answer, or the infusion is on hold"),
    ];
}
