using System.Text.Json;

namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Section 6.3: reactions to an infusion.</summary>
public sealed class ReactionTests
{
    private const string Snomed = "http://snomed.info/sct";
    private const string V2 = "http://terminology.hl7.org/CodeSystem/v2-0514";

    [Theory]
    [InlineData(Snomed, "39579001", "anaphylaxis")]
    [InlineData(Snomed, "735173007", "anaphylaxis")]
    [InlineData(V2, "ANAPHYLAC", "anaphylaxis")]
    [InlineData(Snomed, "267036007", "dyspnea")]
    [InlineData(Snomed, "126485001", "urticaria")]
    [InlineData(Snomed, "4386001", "bronchospasm")]
    [InlineData(Snomed, "45007003", "hypotension")]
    [InlineData(V2, "HYPOTENS", "hypotension")]
    [InlineData(Snomed, "422587007", "nausea")]
    [InlineData(Snomed, "404640003", "dizziness")]
    [InlineData(V2, "ACUTHEHTR", "hemolysis")]
    [InlineData(V2, "DELAYEDHTR", "hemolysis")]
    [InlineData(V2, "NONIMMUNE", "hemolysis")]
    [InlineData(V2, "ABOINC", "hemolysis")]
    public void Event_EachCode_IsTheSymptom(string system, string code, string expected) =>
        Assert.Equal([expected], Present(Assert.Single(Given.Record(Event(Given.Concept(system, code))).Case.InfusionReactions)));

    [Theory]
    [InlineData("severe", "severeHeadache")]
    [InlineData("moderate", null)]
    [InlineData("mild", null)]
    [InlineData(null, null)]
    public void Headache_CountsWhenSevere(string? severity, string? expected)
    {
        var reading = Given.Record(Row.Allergy(Row.Drug(Row.Ivig),
            $"\"reaction\":[{{\"manifestation\":[{Given.Snomed("25064002")}]{(severity is null ? "" : $",\"severity\":\"{severity}\"")}}}]"));
        Assert.Equal(expected is null ? [] : [expected], reading.Case.InfusionReactions.SelectMany(Present));
    }

    [Fact]
    public void Reaction_NoReaction_IsNone()
    {
        var reading = Given.Record(Event(Given.Concept(V2, "NORXN")));
        Assert.Empty(reading.Case.InfusionReactions.SelectMany(Present));
        Given.IsConserved(reading);
    }

    [Theory]
    [InlineData(""" "actuality":"potential" """, 0)]
    [InlineData(""" "actuality":"actual" """, 1)]
    public void Event_OnlyActual_IsAReaction(string actuality, int reactions) => Assert.Equal(reactions,
        Given.Record(Event(Given.Snomed("126485001")).Replace("\"actuality\":\"actual\"", actuality.Trim(), StringComparison.Ordinal)).Case.InfusionReactions.Length);

    [Fact]
    public void Event_OfAnotherDrug_HasNoBearing()
    {
        var reading = Given.Record(Event(Given.Snomed("39579001"), drug: Row.Natalizumab));
        Assert.Empty(reading.Case.InfusionReactions);
        Assert.Equal(1, reading.Counts.ByType["AdverseEvent"].WithoutBearing);
    }

    [Theory]
    [InlineData("2026-10-02T10:00:00-05:00", "2026-10-02T10:00:00-05:00", false)]
    [InlineData("2026-10-02", "2026-10-02T00:00:00+00:00", true)]
    [InlineData("2026-10", null, true)]
    public void OnsetAt_EachDate_IsTheInstantOrTheFirstMinute(string date, string? expected, bool isListed)
    {
        var reading = Given.Record(Event(Given.Snomed("126485001"), $"\"date\":\"{date}\""));
        var onset = Assert.Single(reading.Case.InfusionReactions).OnsetAt;
        Assert.Equal(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), onset);
        Assert.Equal(isListed, !reading.Unmapped.IsEmpty);
    }

    [Theory]
    [InlineData("resolved", true)]
    [InlineData("recovering", false)]
    [InlineData("ongoing", false)]
    [InlineData("resolvedWithSequelae", false)]
    [InlineData("fatal", false)]
    [InlineData("unknown", false)]
    [InlineData(null, false)]
    public void ResolvedOn_EachOutcome_IsAsOfOrAbsent(string? outcome, bool resolved)
    {
        var reading = Given.Record(Event(Given.Snomed("126485001"), """ "date":"2026-10-02T10:00:00Z" """,
            outcome is null ? "" : $"\"outcome\":{Row.Hl7("adverse-event-outcome", outcome)}"));
        Assert.Equal(resolved ? Given.AsOf : null, Assert.Single(reading.Case.InfusionReactions).ResolvedOn);
        Assert.Equal(resolved, Given.Reasons(reading).Contains(UnmappedReason.Noted));
    }

    [Fact]
    public void Allergy_EachReaction_IsOneReaction()
    {
        var reading = Given.Record(Row.Allergy(Row.Drug(Row.Ivig), $$"""
            "reaction":[{"onset":"2026-10-02T10:00:00Z","manifestation":[{{Given.Snomed("126485001")}},{{Given.Snomed("4386001")}}]},
                        {"onset":"2025-10-02T10:00:00Z","manifestation":[{{Given.Snomed("422587007")}}]}]
            """));
        Assert.Equal([["urticaria", "bronchospasm"], ["nausea"]],
            reading.Case.InfusionReactions.OrderByDescending(one => one.OnsetAt).Select(one => Present(one).OrderDescending(StringComparer.Ordinal).ToArray()));
        Assert.All(reading.Case.InfusionReactions, one => Assert.Null(one.ResolvedOn));
    }

    [Fact]
    public void Allergy_ToAnotherDrug_HasNoReactionToIvig() => Assert.Empty(Given.Record(
        Row.Allergy(Row.Drug(Row.Natalizumab), $"\"reaction\":[{{\"manifestation\":[{Given.Snomed("39579001")}]}}]")).Case.InfusionReactions);

    [Theory]
    [InlineData("87", 1)]
    [InlineData("141", 0)]
    public void Immunization_ReactionDetail_IsReadOfIvig(string cvx, int reactions)
    {
        var immunization = Row.Resource("Immunization", """ "status":"completed","occurrenceDateTime":"2026-10-02" """,
            $"\"vaccineCode\":{Given.Concept("http://hl7.org/fhir/sid/cvx", cvx)}", """ "reaction":[{"detail":{"reference":"Observation/o"}}] """);
        var observation = Row.Resource("Observation", """ "id":"o","status":"final" """, $"\"code\":{Given.Snomed("126485001")}");
        var reading = Given.Record(immunization, observation);
        Assert.Equal(reactions, reading.Case.InfusionReactions.Length);
        Assert.All(reading.Case.InfusionReactions, one => Assert.Equal(["urticaria"], Present(one)));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("271807003")]
    public void Reaction_UnknownBesideAKnownManifestation_IsListedAndOpen(string code)
    {
        var reading = Given.Record(Row.Allergy(Row.Drug(Row.Ivig),
            $"\"reaction\":[{{\"manifestation\":[{Given.Snomed("422587007")},{Given.Snomed(code)}]}}]"));
        Assert.Contains(UnmappedReason.UnknownCode, Given.Reasons(reading));
        Assert.All(reading.Case.InfusionReactions, one => Assert.Null(one.ResolvedOn));
        Assert.NotEmpty(reading.Case.InfusionReactions);
    }

    private static string[] Present(InfusionReaction reaction) =>
    [
        .. new object[] { reaction.Symptoms, reaction.Events }
            .SelectMany(part => JsonSerializer.SerializeToElement(part, part.GetType()).EnumerateObject())
            .Where(property => property.Value.ValueKind == JsonValueKind.True).Select(property => property.Name),
    ];

    private static string Event(string code, string more = "", string more2 = "", string drug = Row.Ivig) => Row.Resource("AdverseEvent", """ "actuality":"actual" """.Trim(),
        $"\"contained\":[{{\"resourceType\":\"Medication\",\"id\":\"m\",\"code\":{Row.Drug(drug)}}}]", $"\"event\":{code}",
        """ "suspectEntity":[{"instance":{"reference":"#m"}}] """, more, more2);
}
