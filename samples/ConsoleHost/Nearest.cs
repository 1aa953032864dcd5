namespace IvigRules.ConsoleHost;

/// <summary>The known name that a mistyped one is nearest to.</summary>
internal static class Nearest
{
    /// <summary>A question such as <c>, did you mean dose?</c>, or nothing when no name is near.</summary>
    internal static string Question(string typed, IEnumerable<string> names)
    {
        var wanted = Normal(typed);
        var near = names.Select(name => (Name: name, Far: Distance(wanted, Normal(name)))).Where(name => name.Far <= Farthest(wanted))
            .OrderBy(name => name.Far).ThenBy(name => name.Name, StringComparer.Ordinal).FirstOrDefault().Name;
        return near is null ? "" : $", did you mean {near}?";
    }

    /// <summary>A name whatever its case, with hyphens for spaces and underscores.</summary>
    internal static string Normal(string name) => name.Trim().ToLowerInvariant().Replace(' ', '-').Replace('_', '-');

    private static int Farthest(string typed) => Math.Max(1, typed.Length / 3);

    /// <summary>Letters to insert, remove, replace or swap; none for the beginning of a name.</summary>
    private static int Distance(string typed, string name)
    {
        if (typed.Length > 2 && name.StartsWith(typed, StringComparison.Ordinal))
            return 0;
        var far = new int[typed.Length + 1, name.Length + 1];
        for (var i = 0; i <= typed.Length; i++)
        {
            for (var j = 0; j <= name.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    far[i, j] = i + j;
                    continue;
                }

                var same = typed[i - 1] == name[j - 1] ? 0 : 1;
                far[i, j] = Math.Min(Math.Min(far[i - 1, j], far[i, j - 1]) + 1, far[i - 1, j - 1] + same);
                if (i > 1 && j > 1 && typed[i - 1] == name[j - 2] && typed[i - 2] == name[j - 1])
                    far[i, j] = Math.Min(far[i, j], far[i - 2, j - 2] + 1);
            }
        }

        return far[typed.Length, name.Length];
    }
}
