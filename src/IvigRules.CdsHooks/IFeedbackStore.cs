namespace IvigRules.CdsHooks;

/// <summary>Stores feedback on cards. The default appends a line of JSON to a file for each day that only its owner may read.</summary>
/// <remarks>A host may register its own, before or after <c>AddIvigCdsHooks</c>.</remarks>
public interface IFeedbackStore
{
    /// <summary>Stores the feedback of one call.</summary>
    /// <param name="feedback">The feedback, at least one.</param>
    /// <param name="cancel">Cancels the call.</param>
    /// <exception cref="IOException">It could not be stored; the call is answered with 500.</exception>
    Task AddAsync(IReadOnlyList<CdsFeedback> feedback, CancellationToken cancel);
}
