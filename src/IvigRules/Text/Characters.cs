namespace IvigRules.Text;

/// <summary>Checks on the characters of a text.</summary>
internal static class Characters
{
    /// <summary>Whether no half of a surrogate pair stands alone. Such a text cannot be written as UTF-8.</summary>
    internal static bool AreWhole(string text)
    {
        for (var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]))
                return false;
        }

        return true;
    }
}
