using System.Text.RegularExpressions;

namespace IvigRules.Tests.Support;

/// <summary>Finds every switch over given enums whose default gives a value: a member added later would get it without a word.</summary>
internal static partial class SilentDefaults
{
    /// <summary>The default of each such switch, with its line.</summary>
    internal static IEnumerable<(int Line, string Default)> In(string source, IReadOnlySet<string> enums)
    {
        // Words are no code: blanks stand in their place, so that every letter stays where it is.
        var code = CommentOrText().Replace(source, match => new string(' ', match.Length));
        foreach (Match start in Switch().Matches(code))
        {
            var isStatement = start.Groups["value"].Success;
            var arms = Arms(code, start.Index + start.Length, isStatement);
            if (!arms.Any(arm => Members(arm.Text, isStatement).Any(enums.Contains)))
                continue;
            foreach (var (at, text) in arms.Where(arm => IsSilent(arm.Text)))
                yield return (1 + code[..at].Count(letter => letter == '\n'), Space().Replace(source[at..(at + text.Length)].Trim(), " "));
        }
    }

    private static bool IsSilent(string arm) =>
        Default().Match(arm) is { Success: true } match && !arm[match.Length..].TrimStart().StartsWith("throw ", StringComparison.Ordinal);

    /// <summary>The types of which an arm names a member in its pattern; a pattern of properties is no switch over an enum.</summary>
    private static IEnumerable<string> Members(string arm, bool isStatement)
    {
        var end = arm.IndexOf(isStatement ? ":" : "=>", StringComparison.Ordinal);
        return end < 0 || arm[0] == '{' ? [] : Member().Matches(arm[..end]).Select(match => match.Groups["enum"].Value);
    }

    /// <summary>The arms between the braces of a switch: from comma to comma, and in a statement from label to label.</summary>
    private static List<(int At, string Text)> Arms(string code, int from, bool isStatement)
    {
        List<(int, string)> arms = [];
        var (depth, begin, at) = (0, from, from);
        for (; at < code.Length && (depth > 0 || code[at] != '}'); at++)
        {
            if (depth == 0 && (isStatement ? Label().IsMatch(code.AsSpan(at)) && !char.IsLetter(code[at - 1]) : code[at] == ','))
            {
                arms.Add(Trimmed(code, begin, at));
                begin = isStatement ? at : at + 1;
            }

            depth += code[at] switch { '{' or '(' or '[' => 1, '}' or ')' or ']' => -1, _ => 0 };
        }

        arms.Add(Trimmed(code, begin, at));
        return arms;
    }

    private static (int At, string Text) Trimmed(string code, int from, int to)
    {
        var text = code[from..to].TrimStart();
        return (to - text.Length, text);
    }

    [GeneratedRegex(@"//[^\n]*|""([^""\\\n]|\\.)*""", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex CommentOrText();

    [GeneratedRegex(@"\bswitch\s*(?<value>\((?>[^()]+|\((?<deep>)|\)(?<-deep>))*(?(deep)(?!))\)\s*)?\{",
        RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Switch();

    [GeneratedRegex(@"^(case\b|default\s*:)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(_|\((_,?\s*)+\)|default)\s*(=>|:)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Default();

    [GeneratedRegex(@"\b(?<enum>\w+)\.\w+", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Member();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1_000)]
    private static partial Regex Space();
}
