using System.Text.Json.Serialization;
using IvigRules.Orders;

namespace IvigRules.Json;

/// <summary>The metadata of policies and orders for System.Text.Json, so that it needs no reflection.</summary>
[JsonSerializable(typeof(PolicySettings))]
[JsonSerializable(typeof(Order))]
internal sealed partial class PolicyContext : JsonSerializerContext;
