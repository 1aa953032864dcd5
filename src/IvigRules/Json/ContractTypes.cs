using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules;

/// <summary>One type of the JSON contract: how it is read and what the schema says of it, side by side so that they cannot part.</summary>
internal abstract class ContractType<T>
{
    /// <summary>Reads the value at the reader's current token.</summary>
    internal abstract T Read(ref Utf8JsonReader reader, ReadContext context);

    /// <summary>The JSON Schema of the value.</summary>
    internal abstract JsonObject Schema();

    protected static void Expect(ref Utf8JsonReader reader, ReadContext context, JsonTokenType token, string what)
    {
        if (reader.TokenType != token)
            throw context.Fail(ref reader, $"expected {what}");
    }

    protected static string GetText(ref Utf8JsonReader reader, ReadContext context)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw context.Fail(ref reader, "the text is not valid Unicode");
        }
    }

    // To compare a text with half of a surrogate pair in it, which only an escape can write, throws; so it is refused before.
    protected static void ExpectUnicode(ref Utf8JsonReader reader, ReadContext context)
    {
        if (reader.ValueIsEscaped)
            GetText(ref reader, context);
    }

    /// <summary>Whether the text or name at the current token is this one.</summary>
    protected static bool Is(ref Utf8JsonReader reader, byte[] utf8) =>
        reader.ValueIsEscaped ? reader.ValueTextEquals(utf8) : reader.ValueSpan.SequenceEqual(utf8);
}

/// <summary>A text of 1 to 200 characters.</summary>
internal sealed class TextType : ContractType<string>
{
    private readonly (byte[] Utf8, string Text)[][] _usualByLength;

    /// <param name="usual">Texts that most cases have, each once: they are not made again for every case.</param>
    internal TextType(params string[] usual)
    {
        var known = Array.ConvertAll(usual, text => (Utf8: Encoding.UTF8.GetBytes(text), Text: text));
        var lengths = known.Length == 0 ? 0 : known.Max(text => text.Utf8.Length) + 1;
        _usualByLength = [.. Enumerable.Range(0, lengths).Select(length => Array.FindAll(known, text => text.Utf8.Length == length))];
    }

    internal override string Read(ref Utf8JsonReader reader, ReadContext context)
    {
        Expect(ref reader, context, JsonTokenType.String, "a text");
        if (!reader.ValueIsEscaped && reader.ValueSpan.Length < _usualByLength.Length)
        {
            foreach (var (utf8, usual) in _usualByLength[reader.ValueSpan.Length])
            {
                if (reader.ValueSpan.SequenceEqual(utf8))
                    return usual;
            }
        }

        var text = GetText(ref reader, context);
        return CaseCheck.OfText("", text) is { } problem ? throw context.Fail(ref reader, problem.Says) : text;
    }

    internal override JsonObject Schema() => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = Therapy.MaxLength };
}

/// <summary>A calendar date, <c>yyyy-MM-dd</c>.</summary>
internal sealed class DateType : ContractType<DateOnly>
{
    internal override DateOnly Read(ref Utf8JsonReader reader, ReadContext context)
    {
        Expect(ref reader, context, JsonTokenType.String, "a date as text, yyyy-MM-dd");
        var length = reader.ValueIsEscaped ? GetText(ref reader, context).Length : reader.ValueSpan.Length;

        // Of ISO 8601, what has this length is a day without a time.
        return length == 10 && reader.TryGetDateTime(out var day)
            ? DateOnly.FromDateTime(day)
            : throw context.Fail(ref reader, "not a date of the calendar, yyyy-MM-dd");
    }

    internal override JsonObject Schema() =>
        new() { ["type"] = "string", ["format"] = "date", ["pattern"] = "^(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}$" };
}

/// <summary>A moment with its offset from UTC, ISO 8601, in the years 1000 to 9998.</summary>
internal sealed class MomentType : ContractType<DateTimeOffset>
{
    private const string Expected = "a moment as text with its offset, such as 2026-11-21T14:30:00+01:00";

    internal override DateTimeOffset Read(ref Utf8JsonReader reader, ReadContext context)
    {
        Expect(ref reader, context, JsonTokenType.String, Expected);
        var text = GetText(ref reader, context);
        var hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        return hasOffset
            && DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            && moment.Year is >= 1000 and <= 9998
            && text[^1] != '.' && !text.Contains(".Z", StringComparison.Ordinal) && !text.Contains(".+", StringComparison.Ordinal) && !text.Contains(".-", StringComparison.Ordinal)
            ? moment
            : throw context.Fail(ref reader, $"not {Expected}");
    }

    internal override JsonObject Schema() => new()
    {
        ["type"] = "string",
        ["format"] = "date-time",
        ["pattern"] = @"^[1-9][0-9]{3}(?<!9999)-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,7})?(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))$",
    };
}

/// <summary>True or false.</summary>
internal sealed class FlagType : ContractType<bool>
{
    internal override bool Read(ref Utf8JsonReader reader, ReadContext context) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when context.FromConfiguration && bool.TryParse(GetText(ref reader, context), out var written) => written,
        _ => throw context.Fail(ref reader, "expected true or false"),
    };

    internal override JsonObject Schema() => new() { ["type"] = "boolean" };
}

/// <summary>A number with at most 12 significant digits, and where it may lie.</summary>
internal sealed class NumberType(NumberRange range) : ContractType<decimal>
{
    internal override decimal Read(ref Utf8JsonReader reader, ReadContext context)
    {
        if (!(context.FromConfiguration && reader.TokenType == JsonTokenType.String && IsNumber(reader.ValueSpan)))
            Expect(ref reader, context, JsonTokenType.Number, "a number, not in quotation marks");
        if (Numerals.Parse(reader.ValueSpan) is not { } value)
            throw context.Fail(ref reader, Numerals.Readable);
        return range switch
        {
            NumberRange.AboveZero when value <= 0 => throw context.Fail(ref reader, "expected a number above zero"),
            NumberRange.NotNegative when value < 0 => throw context.Fail(ref reader, "expected a number that is not below zero"),
            _ => value,
        };
    }

    private static bool IsNumber(ReadOnlySpan<byte> text)
    {
        try
        {
            var number = new Utf8JsonReader(text);
            return number.Read() && number.TokenType == JsonTokenType.Number && !number.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    internal override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "number", ["exclusiveMaximum"] = Numerals.Bound };
        schema[range == NumberRange.NotNegative ? "minimum" : "exclusiveMinimum"] = range == NumberRange.Any ? -Numerals.Bound : 0;
        return schema;
    }
}

internal enum NumberRange
{
    Any,
    NotNegative,
    AboveZero,
}

/// <summary>One of a list of names.</summary>
internal sealed class NameType<T> : ContractType<T>
    where T : struct
{
    private readonly (byte[] Utf8, string Name, T Value)[] _names;

    internal NameType(params (string Name, T Value)[] names) =>
        _names = [.. names.Select(name => (Encoding.UTF8.GetBytes(name.Name), name.Name, name.Value))];

    internal override T Read(ref Utf8JsonReader reader, ReadContext context)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            ExpectUnicode(ref reader, context);
            foreach (ref readonly var name in _names.AsSpan())
            {
                if (Is(ref reader, name.Utf8))
                    return name.Value;
            }
        }

        throw context.Fail(ref reader, $"expected one of {string.Join(", ", _names.Select(name => $"\"{name.Name}\""))}");
    }

    internal override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. _names.Select(name => (JsonNode)name.Name)]) };
}

/// <summary>One of the units that a quantity may have.</summary>
internal sealed class UnitType(string[] units) : ContractType<string>
{
    private readonly byte[][] _utf8 = Array.ConvertAll(units, Encoding.UTF8.GetBytes);

    internal override string Read(ref Utf8JsonReader reader, ReadContext context)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            ExpectUnicode(ref reader, context);
            for (var i = 0; i < units.Length; i++)
            {
                if (Is(ref reader, _utf8[i]))
                    return units[i];
            }
        }

        throw context.Fail(ref reader, $"expected one of the units {string.Join(", ", units)}");
    }

    internal override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. units.Select(unit => (JsonNode)unit)]) };
}

/// <summary>A whole number that an int holds.</summary>
internal sealed class WholeNumberType : ContractType<int>
{
    internal override int Read(ref Utf8JsonReader reader, ReadContext context)
    {
        if (context.FromConfiguration && reader.TokenType == JsonTokenType.String)
        {
            return int.TryParse(GetText(ref reader, context), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var written)
                ? written
                : throw context.Fail(ref reader, "expected a whole number");
        }

        Expect(ref reader, context, JsonTokenType.Number, "a whole number, not in quotation marks");
        return reader.TryGetInt32(out var value) ? value : throw context.Fail(ref reader, "expected a whole number");
    }

    internal override JsonObject Schema() => new() { ["type"] = "integer", ["minimum"] = int.MinValue, ["maximum"] = int.MaxValue };
}
