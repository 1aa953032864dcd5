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

/// <summary>An object to lock on, by the name that .NET 9 gave it.</summary>
internal sealed class Lock;
#endif
