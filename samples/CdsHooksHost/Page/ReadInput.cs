using IvigRules.Facts;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>A text that was read: the case, what was not taken as it stands, and where each fact comes from.</summary>
internal sealed record ReadInput(InputKind Kind, PatientCase Case, IReadOnlyList<OpenEntry> Open, IReadOnlyList<SourceEntry> Sources);
