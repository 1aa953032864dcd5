using System.Buffers;
using System.Text.Json.Nodes;
using IvigRules.Policy;

namespace IvigRules.Json;

/// <summary>Reads policies from JSON, as strictly as cases are read, writes them, and gives the JSON Schema of what is read.</summary>
public static class PolicyJson
{
    /// <summary>Reads a policy. Every property may be left out: the default stands.</summary>
    /// <param name="utf8">The JSON text in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="InvalidCaseException">The text is not a policy; the exception says where.</exception>
    /// <remarks>Whether the values make sense together is checked when an assessor is built from the policy, all faults at once.</remarks>
    public static IvigPolicy Read(byte[] utf8) => Read(utf8, IvigPolicy.Default);

    /// <summary>Reads a policy. Every property may be left out: the default stands.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="InvalidCaseException">The text is not a policy; the exception says where.</exception>
    public static IvigPolicy Read(string json) => Read(JsonText.ToUtf8(json));

    /// <summary>
    /// Writes a policy in UTF-8 with all its settings, those that are the defaults too. A product, a limit or a regimen that there is not
    /// is left out.
    /// </summary>
    /// <param name="policy">A policy that an assessor can be built from.</param>
    /// <param name="output">Where to.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <remarks>
    /// Read again it is the same policy, but for the sentence and the sources of a regimen that was built in code: a regimen that is read
    /// gets
    /// its own (<see cref="Dosing.Regimen.OfSite"/>).
    /// </remarks>
    /// <exception cref="InvalidPolicyException">The policy is not valid; the exception lists its faults.</exception>
    public static void Write(IvigPolicy policy, IBufferWriter<byte> output, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(policy);
        PolicyFaults.Check(policy);
        JsonOutput.Write(output, indented, writer => PolicyWriter.Write(writer, policy));
    }

    /// <summary>A policy as JSON text; see <see cref="Write"/>.</summary>
    /// <param name="policy">A policy that an assessor can be built from.</param>
    /// <param name="indented">Whether to indent it for people.</param>
    /// <exception cref="InvalidPolicyException">The policy is not valid; the exception lists its faults.</exception>
    public static string ToJson(IvigPolicy policy, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(policy);
        PolicyFaults.Check(policy);
        return JsonOutput.ToText(indented, writer => PolicyWriter.Write(writer, policy));
    }

    /// <summary>The JSON Schema (draft 2020-12) of a policy.</summary>
    /// <remarks>The reader is stricter in what a schema cannot say, and an assessor in which values make sense together.</remarks>
    public static string Schema() => JsonOutput.Schema(SchemaNode(), "IvigRules policy",
        "Also refused: a property that stands twice; a number with more than 12 significant digits or a step finer than 10^-12; "
        + "values that make no sense together.");

    internal static JsonObject SchemaNode() => StrictJson.Policies.Schema<PolicySettings>();

    /// <summary>Reads settings over those of a policy.</summary>
    internal static IvigPolicy Read(byte[] utf8, IvigPolicy over) => StrictJson.Policies.Read<PolicySettings>(utf8).Over(over);
}
