using System.Text.Json;

namespace IvigRules.Fhir.Input;

/// <summary>Whether two JSON texts hold the same tokens: white space does not matter.</summary>
internal static class TokenEquality
{
    internal static bool AreSame(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right)
    {
        if (left.Span.SequenceEqual(right.Span))
            return true;
        var first = new Utf8JsonReader(left.Span);
        var second = new Utf8JsonReader(right.Span);
        while (first.Read())
        {
            if (!second.Read() || first.TokenType != second.TokenType || !first.ValueSpan.SequenceEqual(second.ValueSpan))
                return false;
        }

        return !second.Read();
    }
}
