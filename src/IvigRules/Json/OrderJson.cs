using System.Buffers;
using System.Text.Json.Nodes;
using IvigRules.Orders;

namespace IvigRules.Json;

/// <summary>Reads orders from JSON, as strictly as cases are read, writes them, and gives the JSON Schema of what is read.</summary>
public static class OrderJson
{
    /// <summary>Reads an order. Every property may be left out.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="InvalidCaseException">The text is not an order; the exception says where.</exception>
    /// <remarks>Whether the values make sense is checked when the order is.</remarks>
    public static Order Read(byte[] utf8)
    {
        var order = StrictJson.Policies.Read<Order>(utf8);
        OrderFaults.Check(order);
        return order;
    }

    /// <summary>Reads an order. Every property may be left out.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="InvalidCaseException">The text is not an order; the exception says where.</exception>
    public static Order Read(string json) => Read(JsonText.ToUtf8(json));

    /// <summary>Writes an order in UTF-8. What is absent is left out.</summary>
    /// <param name="order">The order.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <exception cref="InvalidCaseException">The order is not valid, such as one with two doses; it names the property.</exception>
    /// <exception cref="ArgumentException">A dose has more digits than can be read, as a calculation may leave it.</exception>
    public static void Write(Order order, IBufferWriter<byte> output, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(order);
        OrderFaults.Check(order);
        JsonOutput.Write(output, indented, writer => StrictJson.Policies.Write(writer, order));
    }

    /// <summary>An order as JSON text; see <see cref="Write"/>.</summary>
    /// <param name="order">The order.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <exception cref="InvalidCaseException">The order is not valid, such as one with two doses; it names the property.</exception>
    /// <exception cref="ArgumentException">A dose has more digits than can be read, as a calculation may leave it.</exception>
    public static string ToJson(Order order, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(order);
        OrderFaults.Check(order);
        return JsonOutput.ToText(indented, writer => StrictJson.Policies.Write(writer, order));
    }

    /// <summary>The JSON Schema (draft 2020-12) of an order.</summary>
    public static string Schema()
    {
        var schema = StrictJson.Policies.Schema<Order>();
        foreach (var whole in new[] { "infusions", "intervalDays" })
            schema["properties"]![whole]!["minimum"] = 1;
        schema["not"] = new JsonObject { ["required"] = new JsonArray("dose", "dosePerKilogram") };
        return JsonOutput.Schema(schema, "IvigRules order",
            "Also refused: a property that stands twice; a number with more than 12 significant digits or a step finer than 10^-12; "
            + "a dose for each kilogram with a step finer than 0.000001 g/kg.");
    }
}
