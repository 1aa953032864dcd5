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
        (symptoms.Dyspnea, "dyspnea"), (symptoms.Anaphylaxis, "anaphylaxis"), (symptoms.Urticaria, "urticaria"),
        (symptoms.Bronchospasm, "bronchospasm"), (symptoms.Hypotension, "hypotension"),
    ];

    /// <summary>The serious events after an infusion with their names, in the order in which they are reported.</summary>
    internal static (bool? Recorded, string Name)[] Named(this ReactionEvents events) =>
    [
        (events.Thromboembolism, "thromboembolism"), (events.AcuteRenalFailure, "acute renal failure"), (events.Hemolysis, "haemolysis"),
        (events.TransfusionRelatedAcuteLungInjury, "transfusion-related acute lung injury"),
        (events.BloodBorneInfection, "blood-borne infection"),
    ];

    /// <summary>The names of the serious events that are present.</summary>
    internal static IEnumerable<string> Present(this ReactionEvents events) =>
        events.Named().Where(each => each.Recorded == true).Select(each => each.Name);

    /// <summary>The names of the allergic symptoms that are present, anaphylaxis apart.</summary>
    internal static IEnumerable<string> Allergic(this ReactionSymptoms symptoms)
    {
        if (symptoms.Urticaria == true)
            yield return "urticaria";
        if (symptoms.Bronchospasm == true)
            yield return "bronchospasm";
        if (symptoms.Hypotension == true)
            yield return "hypotension";
    }

    /// <summary>All recorded findings of a reaction.</summary>
    internal static string Describe(this in ReactionRecord record)
    {
        var reaction = record.Reaction;
        var seen = new List<string>();
        foreach (var (recorded, name) in reaction.Symptoms.Named())
            Add(recorded, name);
        foreach (var (recorded, name) in reaction.Events.Named())
            Add(recorded, name);
        seen.Add(reaction.Temperature is { } temperature
            ? Invariant.Format(decimal.Round(temperature.Celsius, 2, MidpointRounding.AwayFromZero), "°C")
            : "temperature not recorded");
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
