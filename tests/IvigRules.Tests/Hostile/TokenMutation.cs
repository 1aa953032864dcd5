using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace IvigRules.Tests.Hostile;

/// <summary>Puts what a tree of JSON cannot hold in the place of one name or value: bottomless nesting, endless texts, half surrogates, numbers that are none.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
internal sealed class TokenMutation(Random rng)
{
    // Below what the collector treats as large, so that a million documents stay affordable; a line of megabytes has a test of its own.
    private const int Huge = 20_000;

    private static readonly byte[][] Values =
    [
        .. new[]
        {
            "1e999999999999999999", "-1e-999999999999999999", "1E+5", "1e", "1e+", "01", "+1", "1.", ".5", "-", "--1", "0x10", "1_000", "1,000", "NaN", "Infinity", "-Infinity",
            "79228162514264337593543950335", "-79228162514264337593543950335", "79228162514264337593543950336", "0.0000000000000000000000000001", "999999999999", "1000000000000",
            "0.000000000001", "2147483648", "1e308", "1e309", "5e-324", "-0", "0e0", "\"70\"", "\"0.4\"", "true", "false", "null", "tru", "nulll", "[]", "{}", "[[]]", "[null]", "{\"a\":1}",
            "\"lb\"", "\"stone\"", "\"KG\"", "\"kg \"", "\"kg\\u0000\"", "\"µg\"", "\"Kelvin\"", "\"mmol/L\"", "\"MG/DL\"", "\"\"", "\" \"", "\"", "\"\\\"", "'kg'", "kg", "\"k\ng\"", "\"k\tg\"",
            "\"\\ud800\"", "\"\\udc00\"", "\"\\udc00\\ud800\"", "\"a\\ud83e\"", "\"\\ud83e\\udd\"", "\"\\ud83e\\uddec\"", "\"\\u12\"", "\"\\x41\"", "\"\\u0000\"", "\"\\u202e\"", "\"\uFEFF\"",
            "\"0000-00-00\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"10000-01-01\"", "\"2026-11-22T24:00:00Z\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"0001-01-01T00:00:00+14:00\"",
            "/**/1", "1//", "#", ";", "undefined", "<a/>", "\\", "\0", "\u0001", "1 2", "\"a\" \"b\"", "{\"a\"}", "{:1}", "[,]", "[1,]", "{\"a\":1,}", "]", "}", ",", ":", "",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [(byte)'"', 0xED, 0xA0, 0x80, (byte)'"'], [(byte)'"', 0xC0, 0xAF, (byte)'"'], [(byte)'"', 0x80, (byte)'"'], [(byte)'"', 0xF4, 0x90, 0x80, 0x80, (byte)'"'],
    ];

    private static readonly byte[][] LargeValues =
    [
        .. new[]
        {
            Text('z'), $"\"{Repeat("é", Huge / 2)}\"", $"\"{Repeat("\U0001F9EC", Huge / 4)}\"", $"\"{Repeat("\\u0041", Huge / 6)}\"", $"\"{Repeat("\\ud800", Huge / 6)}\"", Text(' '), Repeat(" ", Huge), Repeat("\"", Huge),
            Repeat("9", Huge), $"0.{Repeat("0", Huge)}1", $"1{Repeat("0", Huge)}", $"1e{Repeat("9", Huge)}", $"-{Repeat("0", 400)}", Nested("[", "]", 31), Nested("[", "]", 32), Nested("[", "]", 33),
            Nested("[", "]", 10_000), Repeat("[", Huge), Nested("{\"a\":", "}", 31), Nested("{\"a\":", "}", 33), Nested("{\"a\":", "}", 10_000), Repeat("{\"a\":", 10_000), Nested("[{\"a\":", "}]", 5_000),
            $"[{Repeat("{},", 10_000)}{{}}]", $"[{Repeat("1,", 10_000)}1]", $"{{{Repeat("\"a\":1,", 10_000)}\"b\":1}}", $"[{Repeat("null,", 5_000)}null]",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Names =
    [
        .. new[]
        {
            "\"\"", "\"asOf\"", "\"patient\"", "\"value\"", "\"unit\"", "\"Value\"", "\"asof\"", "\"__proto__\"", "\"$ref\"", "\"\\u0061sOf\"", "\"as\\u004ff\"", "\"\\ud800\"", "\"asOf\\udc00\"", "asOf", "'asOf'", "1", "null",
            "{}", "[]", "", "\"asOf\":\"asOf\"", "\"a b\"", "\"naïve\"", Text('n'), $"\"{Repeat("\\u006e", 20_000)}\"",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>The text with one to three of its names and values replaced.</summary>
    internal byte[] Of(byte[] json)
    {
        var tokens = Tokens(json);
        for (var i = rng.Next(8) == 0 ? 3 : 1; i > 0 && tokens.Count > 0; i--)
        {
            // From the last to the first, so that the places that are left stay true.
            var at = rng.Next(tokens.Count);
            var (start, length, isName) = tokens[at];
            tokens.RemoveRange(at, tokens.Count - at);
            var put = isName ? Pick(Names) : rng.Next(12) == 0 ? Pick(LargeValues) : Pick(Values);
            json = [.. json.AsSpan(0, start), .. put, .. json.AsSpan(start + length)];
        }

        return json;
    }

    private static List<(int Start, int Length, bool IsName)> Tokens(byte[] json)
    {
        List<(int, int, bool)> tokens = [];
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            tokens.Add((start, (int)reader.BytesConsumed - start - (reader.TokenType is JsonTokenType.PropertyName ? 1 : 0), reader.TokenType is JsonTokenType.PropertyName));
        }

        return tokens;
    }

    private static string Text(char letter) => $"\"{new string(letter, Huge)}\"";

    private static string Nested(string open, string close, int levels) => $"{Repeat(open, levels)}1{Repeat(close, levels)}";

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private byte[] Pick(byte[][] items) => items[rng.Next(items.Length)];
}
