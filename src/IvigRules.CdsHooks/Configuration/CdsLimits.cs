namespace IvigRules.CdsHooks.Configuration;

/// <summary>Bounds of calls and of fetching.</summary>
internal sealed class CdsLimits
{
    /// <summary>The most bytes of a body.</summary>
    internal int RequestBytes { get; private init; }

    /// <summary>The most calls at once.</summary>
    internal int Concurrent { get; private init; }

    /// <summary>The calls of one client a second; twice as many at once.</summary>
    internal int PerClientPerSecond { get; private init; }

    /// <summary>The time after which a call is answered with 503.</summary>
    internal TimeSpan Call { get; private init; }

    /// <summary>The time for fetching what is missing.</summary>
    internal TimeSpan Fetch { get; private init; }

    /// <summary>The most pages of one search.</summary>
    internal int FetchPages { get; private init; }

    internal static CdsLimits Read(SettingsSection section)
    {
        var limits = new CdsLimits
        {
            RequestBytes = section.Whole("RequestBytes", 32 * 1024 * 1024, 1024, 256 * 1024 * 1024),
            Concurrent = section.Whole("Concurrent", 64, 1, 10_000),
            PerClientPerSecond = section.Whole("PerClientPerSecond", 20, 1, 100_000),
            Call = section.Seconds("CallSeconds", 4m, 60m),
            Fetch = section.Seconds("FetchSeconds", 2.5m, 60m),
            FetchPages = section.Whole("FetchPages", 20, 1, 1_000),
        };
        section.ReportUnknown();
        return limits;
    }
}
