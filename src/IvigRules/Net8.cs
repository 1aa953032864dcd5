#if !NET9_0_OR_GREATER
namespace IvigRules;

/// <summary>What .NET 8 lacks of what the library uses.</summary>
internal static class Net8
{
    extension(Convert)
    {
        internal static string ToHexStringLower(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
    }
}
#endif
