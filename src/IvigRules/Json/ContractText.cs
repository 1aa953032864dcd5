using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using System.Text.Json;

namespace IvigRules.Json;

/// <summary>Reads a whole text as one type of the contract: a case, an order, a policy or a result.</summary>
/// <param name="name">The kind of text, for messages.</param>
/// <param name="type">The type.</param>
internal sealed class ContractText<T>(string name, ContractType<T> type)
{
    /// <summary>As much as is read from a stream or a pipe, in bytes: 1 MiB, as by default of a line of a screening.</summary>
    internal const int MostBytes = 1 << 20;

    /// <exception cref="InvalidCaseException">The text is not of the type; the exception has the first fault.</exception>
    internal T Read(byte[] utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return Read(JsonText.Of(utf8));
    }

    /// <exception cref="InvalidCaseException">The text is not of the type; the exception has the first fault.</exception>
    internal T Read(string json) => Read(JsonText.ToUtf8(json, name));

    /// <exception cref="InvalidCaseException">The text is not of the type; the exception has the first fault.</exception>
    internal T Read(JsonText text)
    {
        if (text.NotUtf8() is { } notUtf8)
            throw new InvalidCaseException([notUtf8], name);
        var reader = text.Reader();
        try
        {
            reader.Read();
            var read = type.Read(ref reader);
            reader.Read();
            return read;
        }
        catch (RefusedException refused)
        {
            throw new InvalidCaseException(text.Explain([refused]), name);
        }
        catch (JsonException problem)
        {
            throw new InvalidCaseException([text.NotJson(problem)], name);
        }
    }

    /// <summary>Reads on after each fault, and gives all of them. The value means something only when there is none.</summary>
    internal T? Read(JsonText text, out ImmutableArray<CaseFault> faults)
    {
        if (text.NotUtf8() is { } notUtf8)
        {
            faults = [notUtf8];
            return default;
        }

        FaultList list = new();
        T? read = default;
        CaseFault? notJson = null;
        var reader = text.Reader();
        try
        {
            reader.Read();
            read = Read(ref reader, list);
            reader.Read();
        }
        catch (JsonException problem)
        {
            notJson = text.NotJson(problem);
        }

        faults = text.Explain(list.All);
        if (notJson is not null)
            faults = faults.Add(notJson);
        return read;
    }

    /// <summary>All faults, or the value.</summary>
    internal bool TryRead(byte[] utf8, [NotNullWhen(true)] out T? value, out ImmutableArray<CaseFault> faults)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var read = Read(JsonText.Of(utf8), out faults);
        value = faults.IsEmpty ? read : default;
        return value is not null;
    }

    internal async Task<T> ReadAsync(Stream stream, CancellationToken cancellationToken) =>
        Read(await ReadAllAsync(stream, cancellationToken).ConfigureAwait(false));

    internal async Task<T> ReadAsync(PipeReader pipe, CancellationToken cancellationToken) =>
        Read(await ReadAllAsync(pipe, cancellationToken).ConfigureAwait(false));

    internal async Task<byte[]> ReadAllAsync(Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        try
        {
            return await ReadAllAsync(pipe, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await pipe.CompleteAsync().ConfigureAwait(false);
        }
    }

    internal async Task<byte[]> ReadAllAsync(PipeReader pipe, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pipe);
        while (true)
        {
            var part = await pipe.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (part.IsCanceled)
                throw new OperationCanceledException("the read was cancelled");
            if (part.Buffer.Length > MostBytes)
            {
                pipe.AdvanceTo(part.Buffer.End);
                throw new InvalidCaseException(
                    [new("$", $"the text has more than the {Invariant.Format(MostBytes)} bytes that are read")], name);
            }

            if (part.IsCompleted)
            {
                var whole = part.Buffer.ToArray();
                pipe.AdvanceTo(part.Buffer.End);
                return whole;
            }

            pipe.AdvanceTo(part.Buffer.Start, part.Buffer.End);
        }
    }

    private T? Read(ref Utf8JsonReader reader, FaultList faults)
    {
        var start = reader;
        try
        {
            return type.Read(ref reader, faults);
        }
        catch (RefusedException refused)
        {
            faults.Add(refused);
            reader = start;
            reader.Skip();
            return default;
        }
    }
}
