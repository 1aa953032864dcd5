namespace IvigRules.Text;

/// <summary>Finds the word that was probably meant by a mistyped one.</summary>
internal static class NameSuggestion
{
    private const int MostMistyped = 2;
    private const int SameLetters = 4;

    /// <summary>The question that goes with a word that is not known; empty when it is like none, or like several.</summary>
    internal static string For(string text, IEnumerable<string> words) =>
        Closest(text, words) is { } closest ? $"; did you mean \"{closest}\"?" : "";

    /// <summary>
    /// The word within two mistyped letters. Each part of it begins as in the text: a part that begins otherwise, such as in-, un- or
    /// hypo-, may mean the opposite.
    /// </summary>
    private static string? Closest(string text, IEnumerable<string> words)
    {
        var (closest, distance, isOnly) = ((string?)null, MostMistyped + 1, true);
        foreach (var word in words)
        {
            if (Math.Abs(word.Length - text.Length) > MostMistyped || !BeginAlike(Parts(text), Parts(word)))
                continue;
            var mistyped = Distance(text, word);
            if (mistyped == distance)
                isOnly = false;
            if (mistyped < distance)
                (closest, distance, isOnly) = (word, mistyped, true);
        }

        return isOnly && distance < text.Length / 2 ? closest : null;
    }

    private static string[] Parts(string name) =>
        string.Concat(name.Select(letter => NameComparer.IsSeparator(letter) ? ' ' : letter))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool BeginAlike(string[] left, string[] right) => left.Length == right.Length
        && left.Zip(right).All(parts => Math.Min(SameLetters, Math.Min(parts.First.Length, parts.Second.Length)) is var same
            && string.Compare(parts.First, 0, parts.Second, 0, same, StringComparison.OrdinalIgnoreCase) == 0);

    /// <summary>How many letters must be added, removed or replaced to make one text of another.</summary>
    private static int Distance(string left, string right)
    {
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var l = 1; l <= left.Length; l++)
        {
            var diagonal = above[0];
            above[0] = l;
            for (var r = 1; r <= right.Length; r++)
            {
                var replaced = diagonal + (char.ToLowerInvariant(left[l - 1]) == char.ToLowerInvariant(right[r - 1]) ? 0 : 1);
                diagonal = above[r];
                above[r] = Math.Min(replaced, Math.Min(above[r], above[r - 1]) + 1);
            }
        }

        return above[^1];
    }
}
