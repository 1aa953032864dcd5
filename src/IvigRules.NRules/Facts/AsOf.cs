using NRules.RuleModel;

namespace IvigRules.NRules;

/// <summary>The as-of date of a session, and its only clock. A session holds one; without it no patient is assessed.</summary>
/// <param name="date">The date of the assessments.</param>
/// <remarks>A second one is rejected on insert; an update with a new one moves the date for all patients.</remarks>
public sealed class AsOf(DateOnly date) : IIdentityProvider
{
    /// <summary>The date of the assessments.</summary>
    public DateOnly Date { get; } = date;

    object IIdentityProvider.GetIdentity() => typeof(AsOf);
}
