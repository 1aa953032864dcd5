using IvigRules.Fhir.Codes;

namespace IvigRules.Fhir.Mapping;

/// <summary>Whether the patient is pregnant or nursing, by the newest answers to both questions.</summary>
internal sealed class ReproductiveAnswers(RecordContext context, Doubts doubts)
{
    private readonly Observations _observations = new(context);

    /// <summary>
    /// The newest answers to both questions. A diagnosis of pregnancy never makes one pregnant here: it only contradicts a no.
    /// </summary>
    internal ReproductiveStatus? Read()
    {
        var pregnancy = NewestAnswer("82810-3", "pregnant", "not pregnant");
        var nursing = NewestAnswer("63895-7", "nursing", "not nursing");
        if (pregnancy?.Value is "pregnant")
            return Taken(ReproductiveStatus.Pregnant, pregnancy);
        if (nursing?.Value is "nursing")
            return Taken(ReproductiveStatus.Nursing, nursing);
        if (pregnancy?.Value is not "not pregnant" || nursing?.Value is not "not nursing")
            return null;
        if (doubts.Pregnancies.Count == 0)
            return Taken(ReproductiveStatus.NotPregnant, pregnancy, nursing);
        foreach (var entry in doubts.Pregnancies)
            context.Ledger.List(entry, entry.Root["code"], UnmappedReason.ConflictingCodes, About.ReproductiveStatus);
        return null;
    }

    private ReproductiveStatus Taken(ReproductiveStatus status, params Measurement<string>[] answers)
    {
        foreach (var answer in answers)
            context.Ledger.Source("patient.reproductiveStatus", answer.Entry, FactSourceKind.Code);
        return status;
    }

    /// <summary>The newest answer to one question, which is dated and not too old.</summary>
    private Measurement<string>? NewestAnswer(string question, params string[] answers)
    {
        const string About = Common.About.ReproductiveStatus;
        var all = _observations.Of("reproductive status", About,
            value => CodedAnswer.Read(context, value, CodeMeanings.ReproductiveAnswer, means => means))
            .Where(one => IsOn(one, question, answers));
        var newest = _observations.Newest(all, About, isStrict: true);
        if (newest is null)
            return null;
        var effective = newest.Entry.Root["effective"];
        UnmappedReason? why = newest.Day is not { } day ? Days.WhyNone(effective)
            : day > context.AsOf ? UnmappedReason.NotCurrent
            : context.AsOf.DayNumber - day.DayNumber > context.Options.ReproductiveStatusDays ? UnmappedReason.Stale
            : null;
        if (why is null)
            return newest;
        context.Ledger.List(newest.Entry, effective, why.Value, About);
        return null;
    }

    // A site's code names no question: its answer does.
    private bool IsOn(Measurement<string> one, string question, string[] answers)
    {
        var codes = one.Entry.Root.All("component").Select(component => component["code"]).Prepend(one.Entry.Root["code"])
            .SelectMany(code => context.Concept(code).Codings).Select(coding => coding.Code).ToArray();
        return codes.Contains(question, StringComparer.Ordinal)
            || (!codes.Any(code => code is "82810-3" or "63895-7") && (one.Value is null || answers.Contains(one.Value,
                StringComparer.Ordinal)));
    }
}
