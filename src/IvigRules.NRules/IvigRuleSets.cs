using System.Collections.Immutable;

namespace IvigRules.NRules;

/// <summary>The names of the rule sets. Each rule carries the name of its set as a tag.</summary>
public static class IvigRuleSets
{
    /// <summary>The facts of each patient, AR-02, CI-01, the verdicts and the problems of a session. Every other set needs it.</summary>
    public const string Safety = "IVIG.Safety";

    /// <summary>MS-01, MS-02, NMO-01, NMO-02 and NMO-03: acute relapses of both diseases.</summary>
    public const string Relapse = "IVIG.Relapse";

    /// <summary>MS-03 and MS-04: prevention of relapses of multiple sclerosis.</summary>
    public const string Prevention = "IVIG.Prevention";

    /// <summary>NMO-04 and NMO-05: prevention of relapses of neuromyelitis optica.</summary>
    public const string Nmo = "IVIG.NMO";

    /// <summary>IRIS-01: immune reconstitution syndrome in PML after natalizumab.</summary>
    public const string Iris = "IVIG.IRIS";

    /// <summary>The names of all five rule sets.</summary>
    public static ImmutableArray<string> All { get; } = [Safety, Relapse, Prevention, Nmo, Iris];
}
