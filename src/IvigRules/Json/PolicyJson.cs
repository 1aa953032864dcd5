using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using System.Text.Json.Nodes;
using IvigRules.Policy;

namespace IvigRules.Json;

/// <summary>Reads policies from JSON, as strictly as cases are read, writes them, and gives the JSON Schema of what is read.</summary>
public static class PolicyJson
{
    private static readonly ContractText<IvigPolicy> Text = new(Name, PolicyType.Instance);

    private const string Name = "policy";

    /// <summary>Reads a policy. Every property may be left out: the default stands.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="InvalidCaseException">The text is not a policy; the exception says where, all faults at once.</exception>
    /// <remarks>
    /// Whether the values make sense together is checked when an assessor is built from the policy, all faults at once; or before, with
    /// <see cref="Validate"/>.
    /// </remarks>
    public static IvigPolicy Read(byte[] utf8) => Read(utf8, IvigPolicy.Default);

    /// <summary>Reads a policy. Every property may be left out: the default stands.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="InvalidCaseException">The text is not a policy; the exception says where, all faults at once.</exception>
    public static IvigPolicy Read(string json) => Read(JsonText.ToUtf8(json, Name));

    /// <summary>Reads a policy from a stream to its end. The stream stays open.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark, at most 1 MiB.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="InvalidCaseException">The text is not a policy, or it is too long; the exception says where.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<IvigPolicy> ReadAsync(Stream utf8, CancellationToken cancellationToken = default) =>
        Read(await Text.ReadAllAsync(utf8, cancellationToken).ConfigureAwait(false));

    /// <summary>Reads a policy from a pipe to its end. The pipe is not completed.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark, at most 1 MiB.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="InvalidCaseException">The text is not a policy, or it is too long; the exception says where.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<IvigPolicy> ReadAsync(PipeReader utf8, CancellationToken cancellationToken = default) =>
        Read(await Text.ReadAllAsync(utf8, cancellationToken).ConfigureAwait(false));

    /// <summary>All faults of a policy: of its text, and of values that make no sense; none when an assessor can be built of it.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <remarks>
    /// The faults of the text come first, as it has them. A setting that cannot be read is not judged, nor one that is judged together with
    /// it. The problem of a value that makes no sense has the value in it: a policy holds no patient data.
    /// </remarks>
    public static ImmutableArray<CaseFault> Validate(byte[] utf8)
    {
        TryRead(utf8, out _, out var faults);
        return faults;
    }

    /// <summary>Reads a policy, or says all that is wrong with it.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <param name="policy">A policy that an assessor can be built from; null when there are faults.</param>
    /// <param name="faults">All faults, as <see cref="Validate"/> lists them; empty when the policy was read.</param>
    /// <returns>Whether the policy was read.</returns>
    public static bool TryRead(byte[] utf8, [NotNullWhen(true)] out IvigPolicy? policy, out ImmutableArray<CaseFault> faults)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var read = Text.Read(JsonText.Of(utf8), out faults);
        if (read is not null)
        {
            faults =
            [
                .. faults,
                .. PolicyType.Beside(faults, PolicyFaults.Of(read)).Select(fault => new CaseFault($"$.{fault.Setting}", fault.Problem)),
            ];
        }

        policy = faults.IsEmpty ? read : null;
        return policy is not null;
    }

    /// <summary>
    /// Writes a policy in UTF-8 with all its settings, those that are the defaults too. A product, a limit or a regimen that there is not
    /// is left out.
    /// </summary>
    /// <param name="policy">A policy that an assessor can be built from.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <remarks>
    /// Read again it is the same policy, but for the sentence and the sources of a regimen that was built in code: a regimen that is read
    /// gets its own (<c>Regimen.OfSite</c>).
    /// </remarks>
    /// <exception cref="InvalidPolicyException">The policy is not valid; the exception lists its faults.</exception>
    public static void Write(IvigPolicy policy, IBufferWriter<byte> output, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(policy);
        PolicyFaults.Check(policy);
        JsonOutput.Write(output, indented, writer => PolicyType.Instance.Write(writer, policy));
    }

    /// <summary>Writes a policy to a stream in UTF-8; see <see cref="Write(IvigPolicy, IBufferWriter{byte}, bool)"/>.</summary>
    /// <param name="policy">A policy that an assessor can be built from.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <exception cref="InvalidPolicyException">The policy is not valid; the exception lists its faults.</exception>
    public static void Write(IvigPolicy policy, Stream output, bool indented = false) =>
        JsonOutput.Write(output, to => Write(policy, to, indented));

    /// <summary>A policy as JSON text; see <see cref="Write(IvigPolicy, IBufferWriter{byte}, bool)"/>.</summary>
    /// <param name="policy">A policy that an assessor can be built from.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <exception cref="InvalidPolicyException">The policy is not valid; the exception lists its faults.</exception>
    public static string ToJson(IvigPolicy policy, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(policy);
        PolicyFaults.Check(policy);
        return JsonOutput.ToText(indented, writer => PolicyType.Instance.Write(writer, policy));
    }

    /// <summary>The JSON Schema (draft 2020-12) of a policy.</summary>
    /// <remarks>The reader is stricter in what a schema cannot say, and an assessor in which values make sense together.</remarks>
    public static string Schema() => JsonOutput.Schema(SchemaNode(), "IvigRules policy",
        "Also refused: a property that stands twice; a number with more than 12 significant digits or a step finer than 10^-12; "
        + "values that make no sense together.");

    internal static JsonObject SchemaNode() => PolicyType.Instance.Schema();

    /// <summary>Reads settings over those of a policy.</summary>
    internal static IvigPolicy Read(byte[] utf8, IvigPolicy over)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        var read = new ContractText<IvigPolicy>(Name, new PolicyType(() => over)).Read(JsonText.Of(utf8), out var faults);
        return faults.IsEmpty ? read! : throw new InvalidCaseException(faults, Name);
    }
}
