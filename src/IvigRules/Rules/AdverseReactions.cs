using System.Collections.Immutable;

namespace IvigRules;

/// <summary>What a recorded reaction points to.</summary>
public enum ReactionStatus
{
    /// <summary>AR-01: the picture may be aseptic meningitis, but not enough is recorded.</summary>
    Unknown,

    /// <summary>AR-01: aseptic meningitis is suspected.</summary>
    Suspected,

    /// <summary>AR-01: aseptic meningitis is suspected, and the cerebrospinal fluid supports it.</summary>
    Supported,

    /// <summary>AR-01: the culture grew an organism: not aseptic, to be treated as infectious.</summary>
    CulturePositive,

    /// <summary>AR-01: the symptoms fit, but the fever is above low grade: atypical for the source's picture; exclude infection.</summary>
    Atypical,

    /// <summary>AR-02: anaphylaxis: stop. From then on IVIG is contraindicated for this patient.</summary>
    Present,
}

/// <summary>A conclusion about a recorded reaction.</summary>
/// <param name="Id">AR-01, aseptic meningitis, or AR-02, severe allergic reaction.</param>
/// <param name="Status">What it points to.</param>
/// <param name="Because">What was recorded.</param>
public sealed record AdverseReaction(string Id, ReactionStatus Status, string Because)
{
    /// <summary>The identifier and what the reaction points to, without patient data.</summary>
    public override string ToString() => $"{Id}: {Status.Spell()}";
}

/// <summary>Conclusions about reactions after an infusion (FAQ, side effects; reference 8).</summary>
internal static class AdverseReactions
{
    internal static ImmutableArray<AdverseReaction> Of(Chart chart)
    {
        var found = new List<AdverseReaction>();
        foreach (var reaction in chart.Case.InfusionReactions)
        {
            if (chart.IsLater(reaction.Date))
                continue;
            if (Meningitis(chart, reaction) is { } status)
                found.Add(new("AR-01", status, Describe(chart, reaction)));
            if (IsSevereAllergy(reaction, chart.AsOf))
                found.Add(new("AR-02", ReactionStatus.Present, $"anaphylaxis: stop, and give no IVIG from now on; {When(chart, reaction)}"));
        }

        return [.. found.Distinct().OrderBy(reaction => reaction.Id, StringComparer.Ordinal).ThenBy(reaction => reaction.Because, StringComparer.Ordinal)];
    }

    /// <summary>AR-02: anaphylaxis on or before that day, or undated.</summary>
    internal static bool IsSevereAllergy(InfusionReaction reaction, DateOnly asOf) =>
        reaction.Symptoms.Anaphylaxis == true && !(reaction.Date > asOf);

    /// <summary>The places of the reactions of a case for which AR-02 holds.</summary>
    internal static int[] SevereAllergies(PatientCase recorded)
    {
        var reactions = recorded.InfusionReactions;
        List<int>? places = null;
        for (var i = 0; i < reactions.Length; i++)
        {
            if (IsSevereAllergy(reactions[i], recorded.AsOf))
                (places ??= []).Add(i);
        }

        return places is null ? [] : [.. places];
    }

    /// <summary>PRE-03: no reaction that may be meningitis is still open.</summary>
    internal static CheckStatus NoneIsOpen(Chart chart, Trace? trace)
    {
        var passed = CheckStatus.Passed;
        foreach (var reaction in chart.Case.InfusionReactions)
        {
            var status = OpenStatus(chart, reaction);
            if (status is not (ReactionStatus.Suspected or ReactionStatus.Supported or ReactionStatus.CulturePositive))
                continue;
            passed = CheckStatus.Failed;
            trace?.Saw($"AR-01 {status.Value.Words()}: {Describe(chart, reaction)}");
        }

        if (passed == CheckStatus.Passed)
            trace?.Saw("none is recorded as open");
        return passed;
    }

    /// <summary>Open reactions that fail no check and still deserve a second look.</summary>
    internal static IEnumerable<string> Warnings(Chart chart)
    {
        var warnings = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var reaction in chart.Case.InfusionReactions)
        {
            if (OpenStatus(chart, reaction) is ReactionStatus.Atypical)
                warnings.Add($"a reaction that is still open is atypical for aseptic meningitis, exclude infection: {Describe(chart, reaction)}");
            else if (OpenStatus(chart, reaction) is ReactionStatus.Unknown)
                warnings.Add($"a reaction that is still open may be aseptic meningitis, not enough is recorded: {Describe(chart, reaction)}");
        }

        return warnings;
    }

    /// <summary>What a reaction points to that is not dated later and not resolved by now.</summary>
    private static ReactionStatus? OpenStatus(Chart chart, InfusionReaction reaction) =>
        chart.IsLater(reaction.Date) || chart.EndByNow(reaction.ResolvedOn) is not null ? null : Meningitis(chart, reaction);

    /// <summary>AR-01: severe headache, neck stiffness, and photophobia or pain with head movement, without more than low-grade fever.</summary>
    private static ReactionStatus? Meningitis(Chart chart, InfusionReaction reaction)
    {
        if (reaction.Csf?.Culture == CsfCulture.Positive)
            return ReactionStatus.CulturePositive;
        var symptoms = reaction.Symptoms;
        var picture = Of(symptoms.SevereHeadache).And(Of(symptoms.NeckStiffness)).And(Of(symptoms.Photophobia).Or(Of(symptoms.PainWithHeadMovement)));
        var feverIsLow = reaction.Temperature is { } temperature ? Kleene.Of(temperature < chart.Policy.FeverBound) : Truth.Unknown;
        if (picture == Truth.Met && feverIsLow == Truth.NotMet)
            return ReactionStatus.Atypical;
        return picture.And(feverIsLow) switch
        {
            Truth.NotMet => null,
            Truth.Unknown => ReactionStatus.Unknown,
            _ => reaction.Csf is { Culture: CsfCulture.Negative } csf && (csf.CellsRaised == true || csf.ProteinRaised == true)
                ? ReactionStatus.Supported
                : ReactionStatus.Suspected,
        };
    }

    private static Truth Of(bool? recorded) => recorded is { } known ? Kleene.Of(known) : Truth.Unknown;

    private static string Describe(Chart chart, InfusionReaction reaction)
    {
        var seen = new List<string>();
        Add(reaction.Symptoms.SevereHeadache, "severe headache");
        Add(reaction.Symptoms.NeckStiffness, "neck stiffness");
        Add(reaction.Symptoms.Photophobia, "photophobia");
        Add(reaction.Symptoms.PainWithHeadMovement, "pain with head movement");
        seen.Add(reaction.Temperature is { } temperature ? temperature.ToString() : "temperature not recorded");
        if (reaction.Csf?.Culture is { } culture)
            seen.Add($"culture {culture.Words()}");
        Add(reaction.Csf?.CellsRaised, "raised cells");
        Add(reaction.Csf?.ProteinRaised, "raised protein");
        seen.Add(When(chart, reaction));
        return string.Join(", ", seen);

        void Add(bool? recorded, string what)
        {
            if (recorded is { } present)
                seen.Add(present ? what : $"no {what}");
        }
    }

    private static string When(Chart chart, InfusionReaction reaction)
    {
        var when = reaction.Date is { } date ? $"on {Numerals.Show(date)}" : "undated";
        return chart.EndByNow(reaction.ResolvedOn) is { } resolved ? $"{when}, resolved {Numerals.Show(resolved)}" : $"{when}, not resolved";
    }
}
