namespace IvigRules.CdsHooks.Requests;

/// <summary>One order of the context that is not signed yet.</summary>
/// <param name="json">The resource, as it was sent.</param>
/// <param name="type">Its type, such as <c>MedicationRequest</c>.</param>
/// <param name="id">Its id; absent when it has none.</param>
/// <param name="fullUrl">The address of its entry; absent when it has none.</param>
internal sealed class Draft(ReadOnlyMemory<byte> json, string? type, string? id, string? fullUrl)
{
    internal ReadOnlyMemory<byte> Json => json;

    internal string? Id => id;

    internal bool IsMedicationRequest => type is "MedicationRequest";

    internal bool IsMedication => type is "Medication";

    /// <summary>Whether a selection names it: by type and id, by id alone, or by the address of its entry.</summary>
    internal bool IsNamedBy(string selection)
    {
        if (string.Equals(selection, fullUrl, StringComparison.Ordinal))
            return true;
        var parts = selection.Split('/');
        return id is not null && string.Equals(parts[^1], id, StringComparison.Ordinal)
            && (parts.Length == 1 || string.Equals(parts[^2], type, StringComparison.Ordinal));
    }
}
