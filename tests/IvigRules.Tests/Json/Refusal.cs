using System.Text;
using System.Text.RegularExpressions;

namespace IvigRules.Tests.Json;

/// <summary>Reads what cannot be read, and checks what every refusal owes its reader.</summary>
internal static partial class Refusal
{
    internal static InvalidCaseException Of(string json, string path, string? value = null) => Of(Encoding.UTF8.GetBytes(json), path, value);

    internal static InvalidCaseException Of(byte[] utf8, string path, string? value = null)
    {
        var refusal = Assert.Throws<InvalidCaseException>(() => CaseJson.Read(utf8));
        InWords(refusal);
        Assert.Equal(path, refusal.Path);
        Assert.NotNull(refusal.Line);
        Assert.NotNull(refusal.Column);
        if (value is not null)
        {
            Assert.Contains(value, refusal.OffendingText ?? "", StringComparison.Ordinal);
            WithoutValue(refusal, value);
        }

        return refusal;
    }

    /// <summary>Refused exactly where the text was spoilt.</summary>
    internal static InvalidCaseException Of(EditedCase edited, string path, string? value = null)
    {
        var refusal = Of(edited.Json, path, value);
        Assert.Equal((edited.Line, edited.Column), (refusal.Line, refusal.Column));
        return refusal;
    }

    internal static void InWords(InvalidCaseException refusal)
    {
        Assert.NotEmpty(refusal.Problem);
        Assert.DoesNotMatch(ClrName(), refusal.Problem);
        Assert.True(char.IsLower(refusal.Problem[0]), $"the problem starts in lower case: {refusal.Problem}");
        Assert.EndsWith(refusal.Problem, refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith(refusal.Path, refusal.Message, StringComparison.Ordinal);
        Assert.Null(refusal.InnerException);
    }

    /// <summary>A message may be logged, and patient data may not.</summary>
    internal static void WithoutValue(InvalidCaseException refusal, string value)
    {
        // A shorter value, such as 1, can stand in the line number.
        if (value.Length >= 4)
            Assert.DoesNotContain(value, refusal.Message, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"System\.|`|\b(?:U?Int(?:16|32|64)|Decimal|Boolean|Double|String|Object|Array|Byte|Nullable|Immutable\w*|DateOnly|DateTime\w*|Json\w+|Utf8\w*|\w+Exception|\w+Draft|IvigRules)\b", RegexOptions.None, 1000)]
    private static partial Regex ClrName();
}
