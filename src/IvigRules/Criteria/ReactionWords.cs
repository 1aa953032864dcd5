namespace IvigRules.Criteria;

internal static class ReactionWords
{
    /// <summary>The meaning of a conclusion, and the action.</summary>
    internal static string Meaning(this ReactionStatus status) => status switch
    {
        ReactionStatus.Unknown => "may be aseptic meningitis, not enough is recorded",
        ReactionStatus.Suspected => "aseptic meningitis is suspected",
        ReactionStatus.Supported => "aseptic meningitis is suspected, and the cerebrospinal fluid supports it",
        ReactionStatus.CulturePositive => "not aseptic meningitis: the culture is positive, treat as infectious",
        ReactionStatus.Atypical => "atypical for aseptic meningitis, exclude infection (beyond the source: labels list fever as well)",
        ReactionStatus.Present => "anaphylaxis: stop, and give no IVIG from now on",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    /// <summary>The symptoms of a reaction with their names, in the order in which they are reported.</summary>
    internal static (bool? Recorded, string Name)[] Named(this ReactionSymptoms symptoms) =>
    [
        (symptoms.SevereHeadache, "severe headache"), (symptoms.NeckStiffness, "neck stiffness"), (symptoms.Photophobia, "photophobia"),
        (symptoms.PainWithHeadMovement, "pain with head movement"), (symptoms.Nausea, "nausea"), (symptoms.Dizziness, "dizziness"),
        (symptoms.Dyspnea, "dyspnea"), (symptoms.Anaphylaxis, "anaphylaxis"),
    ];

    /// <summary>All recorded findings of a reaction.</summary>
    internal static string Describe(this in ReactionRecord record)
    {
        var reaction = record.Reaction;
        var seen = new List<string>();
        foreach (var (recorded, name) in reaction.Symptoms.Named())
            Add(recorded, name);
        seen.Add(reaction.Temperature is { } temperature ? temperature.ToString() : "temperature not recorded");
        if (reaction.Csf?.Culture is { } culture)
            seen.Add($"culture {culture.Display()}");
        Add(reaction.Csf?.CellsRaised, "raised cells");
        Add(reaction.Csf?.ProteinRaised, "raised protein");
        seen.Add(record.When());
        return string.Join(", ", seen);

        void Add(bool? recorded, string name)
        {
            if (recorded is { } present)
                seen.Add(present ? name : $"no {name}");
        }
    }

    /// <summary>The date of a reaction, and whether it is resolved.</summary>
    internal static string When(this in ReactionRecord record)
    {
        var when = record.Reaction.Date is { } date ? $"on {Invariant.Format(date)}" : "undated";
        return record.ResolvedOn is { } resolved ? $"{when}, resolved {Invariant.Format(resolved)}" : $"{when}, not resolved";
    }
}
