using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Common;

/// <summary>A point that is open, or that a person should see: an <see cref="Unmapped"/> whose fact has no path yet.</summary>
internal sealed record Point(Entry? Entry, string Place, UnmappedReason Reason, string About, string? Quoted = null)
{
    /// <summary>The fact in the case that stands for it, once it is known.</summary>
    internal string? Fact { get; set; }
}
