using IvigRules.Tests.Support;

namespace IvigRules.Tests.Faults;

/// <summary>Direction marks and characters of no width in recorded text reached the reader, and <c>&amp;</c> and <c>~</c> were markup.</summary>
public sealed class HiddenCharacterTests
{
    /// <summary>Every character that is not seen: of direction, of no width, joiners, a soft hyphen, a byte order mark, a tag, an escape.</summary>
    public static TheoryData<int> Hidden() =>
    [
        0x00AD, 0x061C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069,
        0xFEFF, 0xE0041, 0x034F, 0x115F, 0x17B4, 0x180B, 0x180F, 0x2065, 0x2800, 0x3164, 0xFE0F, 0xFFA0, 0xE000, 0xE0100, 0xE0080, 0x1B, 0x7F, 0x9B, 0x07, 0x08, 0x0D, 0x0A, 0x85, 0x2028, 0x2029,
    ];

    [Theory]
    [MemberData(nameof(Hidden))]
    public void Explain_HiddenCharacterInEveryText_IsNotInTheReport(int character)
    {
        var hidden = char.ConvertFromUtf32(character);
        var text = $"a{hidden}b";
        var recorded = Clinic.MsRelapse
            .With(patient => patient with { Id = text })
            .Labs(new LabResult(text, 1, text, Sample.AsOf), new LabResult(LabResult.Iga, 1, text, Sample.AsOf))
            .AndTherapies(Clinic.Was(text, TherapyOutcome.Failed));
        var result = Clinic.Assessor.Assess(recorded);
        string[] reports =
        [
            result.Explain(), result.Explain(full: true), result.ExplainMarkdown(), result.ExplainMarkdown(full: true),
            .. result.Assessments.Select(each => each.Explain(full: true)), .. result.Assessments.Select(each => each.ExplainMarkdown(full: true)),
        ];
        foreach (var report in reports)
            Assert.DoesNotContain(hidden == "\n" ? "a\nb" : hidden, report, StringComparison.Ordinal);
        Assert.Equal(result.PatientId, text);
    }

    [Theory]
    [MemberData(nameof(Hidden))]
    public void Json_HiddenCharacterInEveryText_IsEscapedAndReadAgain(int character)
    {
        var hidden = char.ConvertFromUtf32(character);
        var text = $"a{hidden}b Zoë \U0001F9EC";
        var recorded = Clinic.MsRelapse.With(patient => patient with { Id = text }).AndTherapies(Clinic.Was(text, TherapyOutcome.Failed));
        var result = Clinic.Assessor.Assess(recorded);
        foreach (var json in new[] { CaseJson.ToJson(recorded), ResultJson.ToJson(result), ResultJson.ToJson(result, indented: true).ReplaceLineEndings(" ") })
        {
            Assert.DoesNotContain(hidden, json, StringComparison.Ordinal);
            Assert.Contains("Zoë", json, StringComparison.Ordinal);
        }

        Assert.Equal(text, CaseJson.Read(CaseJson.ToJson(recorded)).Patient.Id);
        Assert.Equal(text, ResultJson.Read(ResultJson.ToJson(result)).PatientId);
    }

    [Theory]
    [MemberData(nameof(Hidden))]
    public void DescribeWithValue_HiddenCharacterInTheValue_IsNotInIt(int character)
    {
        var hidden = char.ConvertFromUtf32(character);
        if (character is < ' ')
            hidden = $"\\u{character:X4}";
        var refusal = Assert.Throws<InvalidCaseException>(() =>
            CaseJson.Read($$"""{ "asOf": "2026-11-22", "patient": { "id": "p", "sex": "a{{hidden}}b" } }"""));
        Assert.DoesNotContain(char.ConvertFromUtf32(character), refusal.DescribeWithValue(), StringComparison.Ordinal);
    }

    [Fact]
    public void OneLine_DirectionMark_ShowsByItsNumber()
    {
        Assert.Equal("28 g<U+202E>g 82", Phrases.OneLine("28 g\u202Eg 82"));
        Assert.Equal("a<U+E0041>b", Phrases.OneLine("a\U000E0041b"));
        Assert.Equal("a  b", Phrases.OneLine("a\u001B\nb"));
        Assert.Equal("Zoë \U0001F9EC", Phrases.OneLine("Zoë \U0001F9EC"));
    }

    [Fact]
    public void ExplainMarkdown_EntityAndStrikethrough_AreNotMarkup()
    {
        var text = Clinic.Assessor.Assess(Clinic.MsRelapse.AndTherapies(Clinic.Was("~~a~~ &lt;b&gt;", TherapyOutcome.Failed))).ExplainMarkdown();
        Assert.Contains(@"'\~\~a\~\~ \&lt;b\&gt;' failed", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example", @"https\://evil.example")]
    [InlineData("www.evil.example", @"www\.evil.example")]
    [InlineData("a@b.example", @"a\@b.example")]
    [InlineData("$x$", @"\$x\$")]
    [InlineData(":smile:", @"\:smile:")]
    [InlineData("note: a 1.5", "note: a 1.5")]
    public void Escape_LinkMentionOrFormula_IsBroken(string text, string expected) => Assert.Equal(expected, MarkdownRenderer.Escape(text));

    [Theory]
    [InlineData("- x", @"\- x")]
    [InlineData("+ x", @"\+ x")]
    [InlineData("---", @"\---")]
    [InlineData("1. x", @"1\. x")]
    [InlineData("12) x", @"12\) x")]
    [InlineData("    code", "code")]
    [InlineData("0.4 g/kg", @"0\.4 g/kg")]
    [InlineData("plain", "plain")]
    public void EscapeLine_BeginningOfAListOrCode_IsText(string text, string expected) => Assert.Equal(expected, MarkdownRenderer.EscapeLine(text));

    /// <summary>A setting reaches a log by its fault, and a site's sentence by its exception.</summary>
    [Fact]
    public void Faults_HiddenCharactersInASetting_AreNotInTheMessage()
    {
        var problem = Assert.Throws<InvalidPolicyException>(() => new IvigAssessor(IvigPolicy.Default with { Product = "x\u001b[2J\ncrit: forged\u202E" }));
        Assert.DoesNotContain('\u001b', problem.Message);
        Assert.DoesNotContain('\n', problem.Message);
        Assert.DoesNotContain('\u202E', problem.Message);
        Assert.Contains("<U+202E>", problem.Faults.Single().ToString(), StringComparison.Ordinal);
    }
}
