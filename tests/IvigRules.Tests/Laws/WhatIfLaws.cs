using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Laws;

/// <summary>
/// What would change a withheld verdict: recorded afresh in the case, every set listed comes to Consider and no part of it does; every fact in
/// it is listed as missing; and whatever answers lead to Consider, a set with no other facts is listed.
/// </summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
public sealed class WhatIfLaws
{
    public static TheoryData<string> Indications => [.. SpecOracle.Indications];

    private static IvigAssessor Reduced { get; } = new(PolicyJson.Read(SpecOracle.Reduced.PolicyJson));

    [Fact]
    public void WhatIf_RandomCases_ComesToConsiderAndNoPartOfItDoes()
    {
        var sets = 0;
        RandomCases.Hold(1_500, (assessor, recorded, _) => assessor.Assess(recorded).Assessments.Select(assessment =>
        {
            sets += assessment.WhatIf().Length;
            return WhatIfLaw.Wrong(assessor, recorded, assessment, assessment.WhatIf());
        }).FirstOrDefault(wrong => wrong is not null));
        Assert.True(Law.IsSample || sets > 300, $"only {Invariant.Digits(sets)} sets were tried");
    }

    [Fact]
    public void WhatIf_RandomCases_MissesNothing()
    {
        var tried = 0;
        RandomCases.Hold(400, (assessor, recorded, _) => assessor.Assess(recorded).Assessments.Where(assessment => assessment.Missing.Length > 0).Select(assessment =>
        {
            var (wrong, count) = WhatIfLaw.Incomplete(assessor, recorded, assessment, assessment.WhatIf(), most: 800);
            tried += count;
            return wrong;
        }).FirstOrDefault(wrong => wrong is not null));
        Assert.True(Law.IsSample || tried > 5_000, $"only {Invariant.Digits(tried)} answers were tried");
    }

    [Theory]
    [MemberData(nameof(Indications))]
    public void WhatIf_CasesOfTheSpace_KeepsToTheLawAndMissesNothing(string indication)
    {
        // The space begins with what is not recorded, which is what the sets are about.
        var random = new Random(RandomCases.Seed);
        var sets = 0;

        // Few of them have sets: of those every eighth is tried, of the others one in forty.
        var rarer = Law.IsSample ? 10 : 1;
        var withSets = random.Next(8 * rarer);
        foreach (var json in GeneratedCases.Exhaustive(indication).Take(6_000))
        {
            var recorded = CaseJson.Read(json);
            var assessment = Reduced.Assess(recorded).Assessments.Single(one => one.Indication.Name() == indication);
            if (assessment.WhatIf().Length > 0 ? withSets++ % (8 * rarer) != 0 : random.Next(40 * rarer) != 0)
                continue;
            sets += assessment.WhatIf().Length;
            var wrong = WhatIfLaw.Wrong(Reduced, recorded, assessment, assessment.WhatIf())
                ?? WhatIfLaw.Incomplete(Reduced, recorded, assessment, assessment.WhatIf(), most: 800).Wrong;
            Assert.True(wrong is null, $"IVIG_SEED={Invariant.Digits(RandomCases.Seed)}: {wrong}\n{json}");
        }

        Assert.True(sets > 0);
    }

    [Theory]
    [MemberData(nameof(Vignettes.VignetteTests.Names), MemberType = typeof(Vignettes.VignetteTests))]
    public void WhatIf_SampleCases_KeepsToTheLawAndMissesNothing(string name)
    {
        var recorded = Read($"{name}.json");
        foreach (var assessment in Clinic.Assessor.Assess(recorded).Assessments)
        {
            Assert.Null(WhatIfLaw.Wrong(Clinic.Assessor, recorded, assessment, assessment.WhatIf()));
            Assert.Null(WhatIfLaw.Incomplete(Clinic.Assessor, recorded, assessment, assessment.WhatIf(), most: 4_000).Wrong);
        }
    }

    /// <summary>The laws themselves go red: on a set too small, too large, wrongly answered, never asked for, or left out.</summary>
    [Fact]
    public void Laws_BrokenSets_AreAllCaught()
    {
        var recorded = Read("nmo-acute-nothing-recorded.json").With(patient => patient with { IvigHypersensitivity = null });
        var assessment = recorded.Assess(Indication.AcuteNmoRelapse);
        ImmutableArray<WhatIf> changes = assessment.WhatIf();
        Assert.Equal(3, changes.Length);
        string? Wrong(Func<ImmutableArray<WhatIfAnswer>, ImmutableArray<WhatIfAnswer>> broken) =>
            WhatIfLaw.Wrong(Clinic.Assessor, recorded, assessment, [changes[0] with { Answers = broken(changes[0].Answers) }]);

        Assert.Null(Wrong(answers => answers));
        Assert.NotNull(Wrong(_ => []));
        Assert.NotNull(Wrong(answers => answers.RemoveAt(0)));
        Assert.NotNull(Wrong(answers => [.. answers, changes[2].Answers[^1]]));
        Assert.NotNull(Wrong(answers => [answers[0], answers[1] with { Answer = "declined" }]));
        Assert.NotNull(Wrong(answers => [answers[0] with { Answer = "true" }, answers[1]]));
        Assert.NotNull(Wrong(answers => [.. answers, new WhatIfAnswer(new("patient.reproductiveStatus"), "pregnant")]));
        Assert.NotNull(WhatIfLaw.Wrong(Clinic.Assessor, recorded, assessment, [changes[0] with { Case = recorded }]));
        Assert.NotNull(WhatIfLaw.Wrong(Clinic.Assessor, recorded, assessment, [changes[0], changes[0] with { Case = changes[1].Case }]));
        Assert.NotNull(WhatIfLaw.Wrong(Clinic.Assessor, Sample.ThirdLine, Sample.ThirdLine.Assess(Indication.AcuteMsRelapse), changes));
        Assert.Null(WhatIfLaw.Incomplete(Clinic.Assessor, recorded, assessment, changes, int.MaxValue).Wrong);
        Assert.NotNull(WhatIfLaw.Incomplete(Clinic.Assessor, recorded, assessment, changes.RemoveAt(0), int.MaxValue).Wrong);
        Assert.NotNull(WhatIfLaw.Incomplete(Clinic.Assessor, recorded, assessment, changes.RemoveAt(1), int.MaxValue).Wrong);
    }

    private static PatientCase Read(string sample) => CaseJson.Read(File.ReadAllBytes(Path.Combine(Sample.Folder, "cases", sample)));
}
