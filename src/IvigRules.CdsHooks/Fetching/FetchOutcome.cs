namespace IvigRules.CdsHooks.Fetching;

/// <summary>How the fetching of a page went: the words of the metric.</summary>
internal enum FetchOutcome
{
    Delivered = 1,

    /// <summary>The server refused the token: 401 or 403.</summary>
    Refused,

    /// <summary>Any other answer, or none.</summary>
    Failed,

    TimedOut,
}
