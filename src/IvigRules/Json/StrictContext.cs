using System.Text.Json.Serialization;
using IvigRules.Orders;

namespace IvigRules.Json;

/// <summary>What System.Text.Json knows of policies and orders without reflection.</summary>
[JsonSerializable(typeof(PolicySettings))]
[JsonSerializable(typeof(Order))]
internal sealed partial class StrictContext : JsonSerializerContext;
