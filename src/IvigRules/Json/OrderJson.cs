using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using IvigRules.Orders;

namespace IvigRules.Json;

/// <summary>Reads orders from JSON, as strictly as cases are read, writes them, and gives the JSON Schema of what is read.</summary>
public static class OrderJson
{
    private static readonly ContractText<Order> Text = new("order", OrderType.Instance);

    /// <summary>Reads an order. Every property may be left out.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="InvalidCaseException">The text is not an order; the exception says where.</exception>
    public static Order Read(byte[] utf8) => Text.Read(utf8);

    /// <summary>Reads an order. Every property may be left out.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="InvalidCaseException">The text is not an order; the exception says where.</exception>
    public static Order Read(string json) => Text.Read(json);

    /// <summary>Reads an order from a stream to its end. The stream stays open.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark, at most 1 MiB.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="InvalidCaseException">The text is not an order, or it is too long; the exception says where.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Task<Order> ReadAsync(Stream utf8, CancellationToken cancellationToken = default) =>
        Text.ReadAsync(utf8, cancellationToken);

    /// <summary>Reads an order from a pipe to its end. The pipe is not completed.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark, at most 1 MiB.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="InvalidCaseException">The text is not an order, or it is too long; the exception says where.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Task<Order> ReadAsync(PipeReader utf8, CancellationToken cancellationToken = default) =>
        Text.ReadAsync(utf8, cancellationToken);

    /// <summary>All faults of an order in the order of its text; none exactly when <see cref="Read(byte[])"/> reads it.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <remarks>The rules are those of <see cref="CaseJson.Validate"/>.</remarks>
    public static ImmutableArray<CaseFault> Validate(byte[] utf8)
    {
        Text.TryRead(utf8, out _, out var faults);
        return faults;
    }

    /// <summary>Reads an order, or says all that is wrong with it.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <param name="order">The order; null when there are faults.</param>
    /// <param name="faults">All faults, as <see cref="Validate"/> lists them; empty when the order was read.</param>
    /// <returns>Whether the order was read.</returns>
    public static bool TryRead(byte[] utf8, [NotNullWhen(true)] out Order? order, out ImmutableArray<CaseFault> faults) =>
        Text.TryRead(utf8, out order, out faults);

    /// <summary>Writes an order in UTF-8. What is absent is left out.</summary>
    /// <param name="order">The order.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <exception cref="InvalidCaseException">The order is not valid, such as one with two rates; it names the property.</exception>
    /// <exception cref="ArgumentException">A dose has more digits than can be read, as a calculation may leave it.</exception>
    public static void Write(Order order, IBufferWriter<byte> output, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(order);
        OrderFaults.Check(order);
        JsonOutput.Write(output, indented, writer => OrderType.Instance.Write(writer, order));
    }

    /// <summary>Writes an order to a stream in UTF-8; see <see cref="Write(Order, IBufferWriter{byte}, bool)"/>.</summary>
    /// <param name="order">The order.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <exception cref="InvalidCaseException">The order is not valid, such as one with two rates; it names the property.</exception>
    /// <exception cref="ArgumentException">A dose has more digits than can be read, as a calculation may leave it.</exception>
    public static void Write(Order order, Stream output, bool indented = false) =>
        JsonOutput.Write(output, to => Write(order, to, indented));

    /// <summary>An order as JSON text; see <see cref="Write(Order, IBufferWriter{byte}, bool)"/>.</summary>
    /// <param name="order">The order.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <exception cref="InvalidCaseException">The order is not valid, such as one with two rates; it names the property.</exception>
    /// <exception cref="ArgumentException">A dose has more digits than can be read, as a calculation may leave it.</exception>
    public static string ToJson(Order order, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(order);
        OrderFaults.Check(order);
        return JsonOutput.ToText(indented, writer => OrderType.Instance.Write(writer, order));
    }

    /// <summary>The JSON Schema (draft 2020-12) of an order.</summary>
    public static string Schema() => JsonOutput.Schema(OrderType.Instance.Schema(), "IvigRules order",
        "Also refused: a property that stands twice; a number with more than 12 significant digits or a step finer than 10^-12; "
        + "a dose for each kilogram with a step finer than 0.000001 g/kg; a dose per day with an intervalDays other than 1; "
        + "a duration of more than 1,000 hours; infusions that would run past the end of the calendar.");
}
