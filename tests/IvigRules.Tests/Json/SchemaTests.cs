using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using FsCheck.Fluent;
using IvigRules.Tests.Support;

namespace IvigRules.Tests.Json;

/// <summary>The schema and the reader answer alike, but for what the schema says that it cannot say.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Test data, repeatable by its seed.")]
public sealed class SchemaTests
{
    private const int MutationsOfACase = 20;

    private static readonly SchemaCheck Schema = new(CaseJson.Schema());

    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Path.Combine(Sample.Folder, "cases"), "*.json").Select(path => Path.GetFileName(path)!)
            .Where(name => !name.EndsWith(".expected.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Schema_OfASample_AcceptsItAsTheReaderDoes(string sample)
    {
        var json = File.ReadAllText(Path.Combine(Sample.Folder, "cases", sample));

        Assert.True(Schema.Accepts(json));
        Assert.NotNull(CaseJson.Read(json));
    }

    [Fact]
    public void Schema_ForAReader_HasATitleAndSaysWhatItCannotSay()
    {
        Assert.StartsWith(
            "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n  \"title\": \"IvigRules case\",\n  \"$comment\": \"Also refused: ",
            CaseJson.Schema().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Schema_OfTheFullCase_AcceptsItAndHasEveryMember()
    {
        Assert.True(Schema.Accepts(CaseText.Full));
        using var schema = JsonDocument.Parse(CaseJson.Schema());
        Assert.Equal(
            CaseShape.Members.Select(member => member.Path.Replace("[0]", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            MembersOf(schema.RootElement, "$").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Schema_OfRandomMutations_AnswersAsTheReaderDoes()
    {
        var (read, refused, twice, digits, ends) = (0, 0, 0, 0, 0);
        Law.Holds(Gen.Choose(0, int.MaxValue), seed =>
        {
            var rng = new Random(seed);
            var mutation = new CaseMutation(rng);
            var original = CaseMutation.Shortened(GeneratedCases.Random(rng));
            for (var i = 0; i < MutationsOfACase; i++)
            {
                var json = mutation.Of(original);
                using var document = JsonDocument.Parse(json);
                var accepted = Schema.Accepts(document.RootElement);
                var isTwice = ReaderOnly.HasPropertyTwice(document.RootElement);
                var hasDigits = ReaderOnly.HasTooManyDigits(document.RootElement);
                var hasEnd = accepted && !isTwice && ReaderOnly.HasEndBeforeStart(document.RootElement);
                var hasNoWeight = accepted && !isTwice && !hasDigits && ReaderOnly.HasNoWeight(document.RootElement);
                var expected = accepted && !isTwice && !hasDigits && !hasEnd && !hasNoWeight;

                var refusal = RefusalOf(json);

                if (expected != (refusal is null))
                    Assert.Fail($"the schema {(accepted ? "accepts" : "refuses")}, the reader {refusal?.DescribeWithValue() ?? "reads"}\n{json}");
                _ = expected ? read++ : refused++;
                twice += accepted && isTwice ? 1 : 0;
                digits += accepted && hasDigits ? 1 : 0;
                ends += hasEnd ? 1 : 0;
            }
        });

        // The documented differences did occur, and both answers did.
        Assert.Equal(Law.Cases * MutationsOfACase, read + refused);
        var counts = $"{read} read, {refused} refused; only by the reader: {twice} twice, {digits} digits, {ends} ends";
        Assert.True(Law.IsSample || Math.Min(read, refused) > Law.Cases, counts);
        Assert.True(Law.IsSample || (twice > 0 && digits > 0 && ends > 0), counts);
        TestContext.Current.TestOutputHelper?.WriteLine(counts);
    }

    [Fact]
    public void Schema_OfEveryValueOfEveryMember_AnswersAsTheReaderDoes()
    {
        foreach (var row in CaseReaderTypeTests.WrongTypes())
            Assert.False(Schema.Accepts(CaseText.With(row.Data.Item1, row.Data.Item2)), $"{row.Data.Item1} {row.Data.Item2}");
        foreach (var member in CaseShape.Members)
            Assert.Equal(!member.Required, Schema.Accepts(CaseText.Without(member.Path)));
    }

    [Fact]
    public void Schema_OfATextAtItsBounds_CountsCharactersAsTheReaderDoes()
    {
        foreach (var member in CaseShape.Of(CaseType.Text))
        {
            foreach (var (character, count) in new[] { ("x", 0), ("x", 1), ("x", 200), ("x", 201), ("\U0001F9EC", 200), ("\U0001F9EC", 201) })
            {
                var json = CaseText.With(member.Path, $"\"{string.Concat(Enumerable.Repeat(character, count))}\"");
                Assert.Equal(count is >= 1 and <= 200, Schema.Accepts(json));
                Assert.Equal(count is >= 1 and <= 200, RefusalOf(json) is null);
            }
        }
    }

    [Fact]
    public void Schema_Always_NamesItsDraftAndIsStable()
    {
        using var schema = JsonDocument.Parse(CaseJson.Schema());

        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
        Assert.Equal(CaseJson.Schema(), CaseJson.Schema());
    }

    private static InvalidCaseException? RefusalOf(string json)
    {
        try
        {
            CaseJson.Read(json);
            return null;
        }
        catch (InvalidCaseException refusal)
        {
            return refusal;
        }
    }

    private static IEnumerable<string> MembersOf(JsonElement schema, string path)
    {
        if (schema.TryGetProperty("items", out var items))
            return MembersOf(items, path);
        return schema.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().SelectMany(property => MembersOf(property.Value, $"{path}.{property.Name}").Prepend($"{path}.{property.Name}"))
            : [];
    }
}
