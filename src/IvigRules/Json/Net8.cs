#if !NET9_0_OR_GREATER
namespace IvigRules.Json;

/// <summary>Members that .NET 8 lacks and the library uses.</summary>
internal static class Net8
{
    extension(Convert)
    {
        internal static string ToHexStringLower(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
    }
}
#endif
