using System.Collections;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using IvigRules.Tests.Json;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Conventions;

/// <summary>A word, a date and a weight that stand nowhere else are planted in cases, and looked for where a host's log would pick them up.</summary>
public sealed partial class PatientDataTests
{
    private const string Word = "Zq7Marker";

    private static readonly string[] Planted = [Word, "1961-07-13", "2026-11-17", "71.77", "7,177"];

    private static readonly IvigAssessor Assessor = new(IvigPolicy.Default with
    {
        NmoFirstLine = new(Therapy.NmoFirstLine, [Word]),
        Formulary = [Shelf.Five],
        Product = Shelf.Five.Name,
    });

    private static PatientCase Marked { get; } = Sample.ThirdLine with
    {
        Patient = Sample.ThirdLine.Patient with { Id = Word, BirthDate = new(1961, 7, 13), Weight = new(71.77m.Kilograms, new(2026, 11, 17)) },
        Conditions = [Condition.MultipleSclerosis(MsCourse.PrimaryProgressive), Condition.NeuromyelitisOptica()],
        PriorTherapies =
        [
            .. Sample.ThirdLine.PriorTherapies,
            Clinic.Was(Word, TherapyOutcome.Failed), Clinic.Was(Therapy.Diphenhydramine, TherapyOutcome.NotTolerated, new(2026, 11, 17)),
        ],
        LabResults = [new(Word, 71.77m, Word, new(2026, 11, 17)), new(LabResult.Iga, 71.77m, Word, new(2026, 11, 17)), new(LabResult.Iga, 71.77m, "mg/dL", Clinic.Tomorrow)],
        InfusionReactions = [new() { OnsetAt = new(2026, 11, 17, 8, 0, 0, TimeSpan.Zero), Symptoms = new() { SevereHeadache = true, NeckStiffness = true, Photophobia = true } }],
    };

    private static readonly Order Order = new()
    {
        Dose = Dose.FromGrams(71.77m),
        Product = Word,
        Infusions = 5,
        IntervalDays = 1,
        Route = AdministrationRoute.Intravenous,
    };

    public static TheoryData<string> Members => CaseShape.Rows(CaseShape.Members.Where(member => member.Type is not CaseType.Text).Select(member => member.Path));

    public static TheoryData<string> Texts => CaseShape.Rows(CaseShape.Of(CaseType.Text).Select(member => member.Path));

    [Fact]
    public void ToString_OfCaseAndOrder_HoldsNothingPlanted() => Assert.All(Within(Marked).Append(Order), CleanOrFigure);

    [Fact]
    public void ToString_OfEveryResult_HoldsNothingPlanted()
    {
        // What the assessor itself holds is the site's: its settings may name the therapy that is planted.
        var site = Within(Assessor).ToHashSet(ReferenceEqualityComparer.Instance);
        object[] results =
        [
            .. Within(Assessor.Assess(Marked)), .. Within(Assessor.CheckOrder(Marked, Indication.AcuteMsRelapse, Order)),
            .. Within(Assessor.CheckOrder(Marked, Indication.AcuteMsRelapse, Order with { Dose = Dose.FromGrams(287.08m), Product = null })),
            .. Within(Assessor.CalculateDose(Indication.MsRelapsePrevention, 71.77m.Kilograms)), .. Within(new IvigAssessor().CalculateDose(Indication.AcuteMsRelapse, 7_177m.Kilograms)),
        ];
        Assert.Subset(results.Select(result => result.GetType()).ToHashSet(), new HashSet<Type>
        {
            typeof(CaseAssessment), typeof(Assessment), typeof(RuleFinding), typeof(Finding), typeof(MissingFinding), typeof(MissingFact), typeof(JudgementFinding), typeof(IgnoredFact),
            typeof(AdverseReaction), typeof(Premedication), typeof(RemovedPremedication), typeof(DosePlan), typeof(DoseWeight), typeof(InfusionDoseRange),
            typeof(InfusionDose), typeof(DoseRange), typeof(VialCount), typeof(InfusionSchedule), typeof(ScheduleStep), typeof(OrderCheck), typeof(OrderPartFinding), typeof(OrderSlipFinding), typeof(DoseCalculation),
        });
        Assert.All(results.Where(result => !site.Contains(result)), CleanOrFigure);
    }

    [Fact]
    public void ToString_OfAFigure_IsANumberWithItsUnitAndNothingElse()
    {
        Assert.Matches(Figure(), 71.77m.Kilograms.ToString());
        Assert.Matches(Figure(), new DoseRange(Dose.FromGrams(14.354m), Dose.FromGrams(1_028.708m)).ToString());
        Assert.DoesNotMatch(Figure(), "71.77 kg of p-001");
        Assert.DoesNotMatch(Figure(), "weight 71.77 kg");
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Read_WordWhereItCannotStand_IsRefusedWithoutSayingIt(string path)
    {
        var refusal = Refused(CaseText.With(path, $"\"{Word}\""));
        Assert.Contains(Word, refusal.OffendingText, StringComparison.Ordinal);
        Assert.Contains(Word, refusal.DescribeWithValue(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Read_ListWhereItCannotStand_IsRefusedWithoutSayingIt(string path) => Refused(CaseText.With(path, $"[[\"{Word}\"]]"));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Read_TextThatIsTooLong_IsRefusedWithoutSayingIt(string path) =>
        Assert.Contains(Word, Refused(CaseText.With(path, $"\"{string.Concat(Enumerable.Repeat(Word, 30))}\"")).OffendingText, StringComparison.Ordinal);

    [Fact]
    public void Read_EveryBeginningOfACase_IsRefusedWithoutSayingIt()
    {
        var whole = Encoding.UTF8.GetBytes(Mark(CaseText.Full).TrimEnd());
        CaseJson.Read(whole);
        for (var length = 0; length < whole.Length; length++)
            Clean(Assert.Throws<InvalidCaseException>(() => CaseJson.Read(whole[..length])));
    }

    [Fact]
    public void Read_WordOutsideQuotationMarksOrAfterTheEnd_IsRefusedWithoutSayingIt()
    {
        Refused(CaseText.With("$.patient.id", Word));
        Refused(CaseText.Full + Word);
        Refused(CaseText.Full + $"\"{Word}\"");
        Refused(Word);
    }

    [Fact]
    public void Assess_CaseThatCannotBeRead_IsRefusedWithoutSayingIt()
    {
        var tooLong = string.Concat(Enumerable.Repeat(Word, 30));
        PatientCase[] unreadable =
        [
            Marked.With(patient => patient with { Id = tooLong }),
            Marked.With(patient => patient with { Sex = (Sex)99 }),
            Marked with { PriorTherapies = [Clinic.Was(new Therapy(Word), TherapyOutcome.Failed, new(2026, 11, 17), new(1961, 7, 13))] },
            Marked with { PriorTherapies = [Clinic.Was(Word, (TherapyOutcome)99)] },
            Marked with { Relapses = [new Relapse(Disease.MultipleSclerosis, new(2026, 11, 17), new(1961, 7, 13))] },
            Marked with { LabResults = [new LabResult(tooLong, 71.77m, Word, Sample.AsOf)] },
            Marked with { LabResults = [new LabResult(Word, -71.77m, Word, Sample.AsOf)] },
            Marked with { LabResults = [new LabResult(Word, 71.77000000000000001m, tooLong, Sample.AsOf)] },
        ];
        Assert.All(unreadable, recorded => Clean(Assert.Throws<InvalidCaseException>(() => Assessor.Assess(recorded))));
        Clean(Assert.Throws<InvalidCaseException>(() => Assessor.CheckOrder(Marked, Indication.AcuteMsRelapse, Order with { Product = string.Concat(Enumerable.Repeat(Word, 30)) })));
    }

    [Fact]
    public void Make_QuantityOrTherapyThatCannotBe_IsRefusedWithoutSayingIt()
    {
        Action[] made =
        [
            () => BodyWeight.FromKilograms(-71.77m), () => BodyWeight.FromPounds(71.77000000000000001m), () => Dose.FromGrams(-71.77m), () => BodyHeight.FromCentimetres(-71.77m),
            () => BodyTemperature.FromCelsius(71.77000000000000001m), () => _ = new Therapy(string.Concat(Enumerable.Repeat(Word, 30))),
            () => Assessor.CalculateDose(Indication.AcuteMsRelapse, 71.77m.Kilograms, Word),
        ];
        Assert.All(made, make => Clean(Assert.ThrowsAny<ArgumentException>(make)));
    }

    private static InvalidCaseException Refused(string json)
    {
        var refusal = Assert.Throws<InvalidCaseException>(() => CaseJson.Read(Mark(json)));
        Clean(refusal);
        return refusal;
    }

    /// <summary>The full case with the word in every text that is free.</summary>
    private static string Mark(string json) => json.Replace("\"p-001\"", $"\"{Word}\"", StringComparison.Ordinal).Replace("\"plasma-exchange\"", $"\"{Word}\"", StringComparison.Ordinal)
        .Replace("\"iga\"", $"\"{Word}\"", StringComparison.Ordinal).Replace("\"mg/dL\"", $"\"{Word}\"", StringComparison.Ordinal);

    /// <summary>What a log would have of an exception: its text, with those of every exception within.</summary>
    private static void Clean(Exception problem)
    {
        for (var at = problem; at is not null; at = at.InnerException)
        {
            Clean(at.Message);
            Clean(at.ToString());
            Assert.Empty(at.Data);
        }
    }

    /// <summary>A figure, such as a weight, prints itself with its unit: a number alone says nothing of anyone. Everything else prints nothing planted.</summary>
    private static void CleanOrFigure(object printed)
    {
        var text = printed.ToString();
        if (!Figure().IsMatch(text ?? ""))
            Clean(text);
    }

    private static void Clean(string? text) => Assert.All(Planted, planted => Assert.DoesNotContain(planted, text ?? "", StringComparison.Ordinal));

    private static IEnumerable<object> Within(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>([root]);
        while (open.TryPop(out var at))
        {
            if (at.GetType().Assembly != typeof(PatientCase).Assembly || at is Enum || !seen.Add(at))
                continue;
            yield return at;
            foreach (var property in at.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
            {
                if (property.GetValue(at) is not { } value)
                    continue;
                var parts = value is IEnumerable many and not string ? many.Cast<object>() : [value];
                foreach (var part in parts)
                    open.Push(part);
            }
        }
    }

    [GeneratedRegex(@"\A[0-9,]+(?:\.[0-9]+)? (?:kg|g|g/kg|g/L|cm|mL|mL/h|mL/kg/h|Cel)(?: to [0-9,]+(?:\.[0-9]+)? g)?\z", RegexOptions.None, 1_000)]
    private static partial Regex Figure();
}
