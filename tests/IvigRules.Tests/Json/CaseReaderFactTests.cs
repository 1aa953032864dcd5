namespace IvigRules.Tests.Json;

/// <summary>Members that contradict each other: an end before its start, a course where there is none.</summary>
public sealed class CaseReaderFactTests
{
    [Theory]
    [InlineData("$.conditions[0]", "\"kind\":\"neuromyelitis-optica\",", "onset", "endedOn")]
    [InlineData("$.relapses[0]", "\"disease\":\"neuromyelitis-optica\",", "onset", "endedOn")]
    [InlineData("$.priorTherapies[0]", "\"therapy\":\"rituximab\",\"outcome\":\"failed\",", "startedOn", "endedOn")]
    public void Read_EndBeforeStart_IsRefused(string path, string rest, string start, string end)
    {
        string Fact(string from, string to) => CaseText.With(path, $$"""{{{rest}}"{{end}}":"{{to}}","{{start}}":"{{from}}"}""");

        var json = Fact("2026-03-01", "2026-02-28");
        var refusal = Refusal.Of(json, $"{path}.{end}", "2026-02-28");
        Refusal.WithoutValue(refusal, "2026-03-01");
        Assert.Equal('}', CaseText.ByteAt(json, refusal.Line, refusal.Column));
        Assert.NotNull(CaseJson.Read(Fact("2026-03-01", "2026-03-01")));
        Assert.NotNull(CaseJson.Read(Fact("2026-03-01", "2026-03-02")));
    }

    [Theory]
    [InlineData("$.conditions[0]", "{\"kind\":\"neuromyelitis-optica\",\"endedOn\":\"2020-01-01\"}")]
    [InlineData("$.priorTherapies[0]", "{\"therapy\":\"rituximab\",\"outcome\":\"failed\",\"endedOn\":\"2020-01-01\"}")]
    [InlineData("$.infusionReactions[0]", "{\"resolvedOn\":\"2020-01-01\"}")]
    public void Read_EndWithoutStart_IsRead(string path, string fact) => Assert.NotNull(CaseJson.Read(CaseText.With(path, fact)));

    // Section 2: a reaction is dated by its onset, else by the end of the infusion; the day is the one where it happened.
    [Theory]
    [InlineData("{\"onsetAt\":\"2026-11-20T00:30:00+02:00\",\"resolvedOn\":\"2026-11-19\"}", false)]
    [InlineData("{\"onsetAt\":\"2026-11-20T00:30:00+02:00\",\"resolvedOn\":\"2026-11-20\"}", true)]
    [InlineData("{\"onsetAt\":\"2026-11-20T23:30:00-05:00\",\"resolvedOn\":\"2026-11-20\"}", true)]
    [InlineData("{\"infusionEndedAt\":\"2026-11-20T10:00:00Z\",\"resolvedOn\":\"2026-11-19\"}", false)]
    [InlineData("{\"infusionEndedAt\":\"2026-11-20T10:00:00Z\",\"resolvedOn\":\"2026-11-20\"}", true)]
    [InlineData("{\"infusionEndedAt\":\"2026-11-18T10:00:00Z\",\"onsetAt\":\"2026-11-20T10:00:00Z\",\"resolvedOn\":\"2026-11-19\"}", false)]
    public void Read_ReactionResolvedBeforeItBegan_IsRefused(string reaction, bool readable)
    {
        var json = CaseText.With("$.infusionReactions[0]", reaction);
        if (readable)
            Assert.NotNull(CaseJson.Read(json));
        else
            Refusal.Of(json, "$.infusionReactions[0].resolvedOn", "2026-11-19");
    }

    [Fact]
    public void Read_EndBeforeStartInALaterFact_NamesItsIndex() =>
        Refusal.Of(
            CaseText.With("$.relapses", """[{"disease":"multiple-sclerosis","onset":"2026-01-01"},{"disease":"multiple-sclerosis","onset":"2026-01-02","endedOn":"2026-01-01"}]"""),
            "$.relapses[1].endedOn", "2026-01-01");

    [Theory]
    [InlineData("neuromyelitis-optica")]
    [InlineData("progressive-multifocal-leukoencephalopathy")]
    [InlineData("immune-reconstitution-syndrome")]
    public void Read_CourseOnAnotherCondition_IsRefused(string kind)
    {
        foreach (var course in new[] { "relapsing-remitting", "secondary-progressive", "primary-progressive" })
        {
            Refusal.Of(CaseText.With("$.conditions[0]", $$"""{"kind":"{{kind}}","course":"{{course}}"}"""), "$.conditions[0].course", course);
            Refusal.Of(CaseText.With("$.conditions[0]", $$"""{"course":"{{course}}","kind":"{{kind}}"}"""), "$.conditions[0].course", course);
            Assert.NotNull(CaseJson.Read(CaseText.With("$.conditions[0]", $$"""{"course":"{{course}}","kind":"multiple-sclerosis"}""")));
        }
    }
}
