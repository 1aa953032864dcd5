using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>A list.</summary>
internal sealed class ListType<T>(ContractType<T> item) : ContractType<ImmutableArray<T>>
{
    internal override ImmutableArray<T> Read(ref Utf8JsonReader reader, ReadContext context)
    {
        if (context.IsEmptyList(ref reader))
            return [];
        Expect(ref reader, context, JsonTokenType.StartArray, "an array");
        Few few = default;
        Span<T> items = few;
        var count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (count == items.Length)
            {
                var more = new T[count * 2];
                items.CopyTo(more);
                items = more;
            }

            items[count++] = item.Read(ref reader, context);
        }

        return ImmutableArray.Create<T>(items[..count]);
    }

    internal override JsonObject Schema() => new() { ["type"] = "array", ["items"] = item.Schema() };

    // Most lists are short: their items are collected on the stack.
    [InlineArray(8)]
    private struct Few
    {
        private T _first;
    }
}
