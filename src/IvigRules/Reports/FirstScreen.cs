using IvigRules.Assessments;

namespace IvigRules.Reports;

/// <summary>The first screen: who, verdicts, what holds an infusion up, the dose, what is open. See <see cref="Report"/>.</summary>
internal static class FirstScreen
{
    // The parts of the screen, with an empty line between them if there is room.
    internal const int Verdicts = 0;
    internal const int Treatment = 1;
    internal const int Open = 2;
    private const int Foot = 3;

    private const string Standing = "Decision support, not an order. Source: Mellen Center, Cleveland Clinic; no authors or date printed, "
        + "newest reference 2015, later guidance was not searched.";

    internal static (ReportLine Title, ImmutableArray<ReportSection> Sections) Of(ReportedCase reported, bool full)
    {
        var title = TitleOf(reported);
        var matter = Mattering.Of(reported);
        ImmutableArray<Statement> statements =
        [
            .. VerdictStatements.Of(reported, matter),
            .. TreatmentStatements.Of(reported, [.. matter.Where(assessment => assessment.Verdict == Verdict.Consider)]),
            .. OpenStatements.Of(reported, matter),
            new("", [full ? Standing : $"{Standing} More: the full report (--full)."], Urgency.Never, Foot)
            {
                Least = 2,
            },
        ];
        return (title.Within(1), ScreenLayout.Fit(statements, Report.ScreenLines - 1));
    }

    private static Statement TitleOf(ReportedCase reported)
    {
        var patient = reported.View.Case.Patient;
        List<string> who = [$"as of {Invariant.Format(reported.View.AsOf)}", $"knowledge {reported.Knowledge.Version}"];
        if (patient.Sex is { } sex)
            who.Insert(0, sex.Display());
        if (reported.View.Age is { } age)
            who.Insert(0, $"{Invariant.Format(age)} years");
        if (!reported.PolicyDifferences.IsEmpty)
            who.Add($"settings of the site: {Invariant.Format(reported.PolicyDifferences.Length)}");
        var after = $", {string.Join(", ", who)}";
        return new("Patient ", [patient.Id], Urgency.Never, Verdicts) { After = after };
    }
}
