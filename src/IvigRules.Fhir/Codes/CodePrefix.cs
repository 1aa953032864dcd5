namespace IvigRules.Fhir.Codes;

/// <summary>A row of the table that is written with <c>*</c>: all codes that begin so, or that begin between two.</summary>
internal sealed record CodePrefix(CodeRow Row, string System, string First, string Last)
{
    internal static CodePrefix? Of(CodeRow row)
    {
        if (!row.Code.Contains('*', StringComparison.Ordinal))
            return null;
        string[] ends = [.. row.Code.Split('-').Select(end => CodeSystems.Key(row.System, end.TrimEnd('*'))!.Value.Code)];
        return new(row, row.System, ends[0], ends[^1]);
    }

    internal bool Covers(string system, string code) =>
        string.Equals(system, System, StringComparison.Ordinal) && code.Length >= First.Length
        && string.CompareOrdinal(code[..First.Length], First) >= 0
        && string.CompareOrdinal(code[..Math.Min(code.Length, Last.Length)], Last) <= 0;
}
