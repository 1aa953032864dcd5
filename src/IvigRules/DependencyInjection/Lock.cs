#if !NET9_0_OR_GREATER
namespace IvigRules.DependencyInjection;

/// <summary>An object to lock on, by the name that .NET 9 gave it.</summary>
internal sealed class Lock;
#endif
