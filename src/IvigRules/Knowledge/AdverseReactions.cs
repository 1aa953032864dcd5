using System.Collections.Immutable;
using IvigRules.Assessments;
using IvigRules.Criteria;
using IvigRules.Evidence;
using IvigRules.Facts;
using IvigRules.Logic;
using IvigRules.Policy;
using IvigRules.Text;

namespace IvigRules.Knowledge;

/// <summary>Conclusions about reactions after an infusion (FAQ, side effects; reference 8).</summary>
internal static class AdverseReactions
{
    internal static Statement Meningitis { get; } = new("AR-01",
        "aseptic meningitis is suspected: severe headache, a stiff neck, and photophobia or pain with head movement, without more than low-grade fever",
        [
            References.Faq.For("severe headache with neck stiffness, photophobia and pain with head movement, no or low-grade fever; cells and protein may be raised, the culture is typically negative"),
            References.Sekul1994.For("aseptic meningitis with high-dose IVIG"),
            References.Policy.For("either of photophobia and pain with head movement is enough; the bound of low-grade fever; a fever above it is atypical even where a symptom is not recorded"),
            References.ClassLabel.For("labels list fever as well"),
        ]);

    internal static Statement SevereAllergy { get; } = new("AR-02", "a severe allergic reaction: anaphylaxis",
        [References.Faq.For("severe allergic reactions; contraindicated in known hypersensitivity"), References.Pierce2003.For("risks of IVIG")]);

    /// <summary>Both conclusions.</summary>
    internal static ImmutableArray<Statement> Sentences { get; } = [Meningitis, SevereAllergy];

    internal static ImmutableArray<AdverseReaction> Of(CaseView chart)
    {
        var found = new List<AdverseReaction>();
        foreach (var reaction in chart.Case.InfusionReactions)
        {
            if (chart.IsLater(reaction.Date))
                continue;
            if (Judge(chart, reaction) is { } status)
                found.Add(new(Meningitis.Id, status, $"{Means(status)}; {Describe(chart, reaction)}") { Evidence = Meningitis.Evidence });
            if (IsSevereAllergy(reaction, chart.AsOf))
                found.Add(new(SevereAllergy.Id, ReactionStatus.Present, $"{Means(ReactionStatus.Present)}; {When(chart, reaction)}") { Evidence = SevereAllergy.Evidence });
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

    /// <summary>PRE-03: no suspected meningitis, aseptic or infectious, is open. Other reactions that are open pass, and are named.</summary>
    internal static CheckStatus NoneIsOpen(CaseView chart, Notes? trace)
    {
        var passed = CheckStatus.Passed;
        var any = false;
        foreach (var reaction in chart.Case.InfusionReactions)
        {
            if (!IsOpen(chart, reaction))
                continue;
            any = true;
            var status = Judge(chart, reaction);
            if (FailsTheCheck(status))
                passed = CheckStatus.Failed;
            trace?.Saw($"{(status is { } open ? Means(open) : "not the picture of aseptic meningitis")}; {Describe(chart, reaction)}");
        }

        if (!any)
            trace?.Saw("no reaction is recorded as open");
        return passed;
    }

    /// <summary>Open reactions that fail no check and still deserve a second look.</summary>
    internal static IEnumerable<string> Warnings(CaseView chart)
    {
        var warnings = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var reaction in chart.Case.InfusionReactions)
        {
            if (!IsOpen(chart, reaction))
                continue;
            var status = Judge(chart, reaction);
            if (FailsTheCheck(status))
                continue;
            if (status is { } open)
                warnings.Add($"a reaction is still open, {Means(open)}: {Describe(chart, reaction)}");
            else if (HasSymptom(reaction, chart.Policy))
                warnings.Add($"a reaction is still open: {Describe(chart, reaction)}");
        }

        return warnings;
    }

    private static bool FailsTheCheck(ReactionStatus? status) => status is ReactionStatus.Suspected or ReactionStatus.Supported or ReactionStatus.CulturePositive;

    /// <summary>Neither dated later nor resolved by now.</summary>
    private static bool IsOpen(CaseView chart, InfusionReaction reaction) => !chart.IsLater(reaction.Date) && chart.EndByNow(reaction.ResolvedOn) is null;

    private static bool HasSymptom(InfusionReaction reaction, IvigPolicy policy) =>
        reaction.Temperature >= policy.FeverBound || Symptoms(reaction.Symptoms).Any(symptom => symptom.Recorded == true);

    /// <summary>AR-01: severe headache, neck stiffness, and photophobia or pain with head movement, without more than low-grade fever.</summary>
    private static ReactionStatus? Judge(CaseView chart, InfusionReaction reaction)
    {
        if (reaction.Csf?.Culture == CsfCulture.Positive)
            return ReactionStatus.CulturePositive;
        var symptoms = reaction.Symptoms;
        var picture = Of(symptoms.SevereHeadache).And(Of(symptoms.NeckStiffness)).And(Of(symptoms.Photophobia).Or(Of(symptoms.PainWithHeadMovement)));
        if (picture == Truth.NotMet)
            return null;

        // A fever is no less of a reason to look for an infection while a symptom is not recorded.
        if (reaction.Temperature >= chart.Policy.FeverBound)
            return ReactionStatus.Atypical;
        if (picture == Truth.Unknown || reaction.Temperature is null)
            return ReactionStatus.Unknown;
        return reaction.Csf is { Culture: CsfCulture.Negative } csf && (csf.CellsRaised == true || csf.ProteinRaised == true)
            ? ReactionStatus.Supported
            : ReactionStatus.Suspected;
    }

    /// <summary>What a conclusion means, and what to do.</summary>
    private static string Means(ReactionStatus status) => status switch
    {
        ReactionStatus.Unknown => "may be aseptic meningitis, not enough is recorded",
        ReactionStatus.Suspected => "aseptic meningitis is suspected",
        ReactionStatus.Supported => "aseptic meningitis is suspected, and the cerebrospinal fluid supports it",
        ReactionStatus.CulturePositive => "not aseptic meningitis: the culture is positive, treat as infectious",
        ReactionStatus.Atypical => "atypical for aseptic meningitis, exclude infection (beyond the source: labels list fever as well)",
        _ => "anaphylaxis: stop, and give no IVIG from now on",
    };

    private static Truth Of(bool? recorded) => recorded is { } known ? Kleene.Of(known) : Truth.Unknown;

    private static (bool? Recorded, string What)[] Symptoms(ReactionSymptoms symptoms) =>
    [
        (symptoms.SevereHeadache, "severe headache"), (symptoms.NeckStiffness, "neck stiffness"), (symptoms.Photophobia, "photophobia"),
        (symptoms.PainWithHeadMovement, "pain with head movement"), (symptoms.Nausea, "nausea"), (symptoms.Dizziness, "dizziness"),
        (symptoms.Dyspnea, "dyspnea"), (symptoms.Anaphylaxis, "anaphylaxis"),
    ];

    private static string Describe(CaseView chart, InfusionReaction reaction)
    {
        var seen = new List<string>();
        foreach (var (recorded, what) in Symptoms(reaction.Symptoms))
            Add(recorded, what);
        seen.Add(reaction.Temperature is { } temperature ? temperature.ToString() : "temperature not recorded");
        if (reaction.Csf?.Culture is { } culture)
            seen.Add($"culture {culture.Display()}");
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

    private static string When(CaseView chart, InfusionReaction reaction)
    {
        var when = reaction.Date is { } date ? $"on {Invariant.Format(date)}" : "undated";
        return chart.EndByNow(reaction.ResolvedOn) is { } resolved ? $"{when}, resolved {Invariant.Format(resolved)}" : $"{when}, not resolved";
    }
}
