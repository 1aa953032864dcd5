using IvigRules.Orders;
using IvigRules.Policy;

namespace IvigRules.Json;

/// <summary>Reads policies and orders from JSON, as strictly as cases are read.</summary>
public static class PolicyJson
{
    /// <summary>Reads a policy. Every property may be left out: the default stands.</summary>
    /// <param name="utf8">The JSON text in UTF-8.</param>
    /// <exception cref="InvalidCaseException">The text is not a policy; the exception says where.</exception>
    /// <remarks>Whether the values make sense together is checked when an assessor is built from the policy, all faults at once.</remarks>
    public static IvigPolicy Read(byte[] utf8) => CaseJson.Read(utf8, PolicyContract.Policy);

    /// <summary>Reads a policy. Every property may be left out: the default stands.</summary>
    /// <param name="json">The JSON text.</param>
    /// <exception cref="InvalidCaseException">The text is not a policy; the exception says where.</exception>
    public static IvigPolicy Read(string json) => CaseJson.Read(CaseJson.ToUtf8(json), PolicyContract.Policy);

    /// <summary>Reads an order.</summary>
    /// <param name="utf8">The JSON text in UTF-8.</param>
    /// <exception cref="InvalidCaseException">The text is not an order; the exception says where.</exception>
    public static Order ReadOrder(byte[] utf8) => CaseJson.Read(utf8, PolicyContract.Order);
}
