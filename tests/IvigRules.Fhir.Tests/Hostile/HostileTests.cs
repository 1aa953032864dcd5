using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IvigRules.Tests.Support;

namespace IvigRules.Fhir.Tests.Hostile;

/// <summary>
/// Section 14.4: whatever the bytes are, a record is read or refused with the one documented exception, and what is read is conserved.
/// Every place with IVIG_CASES of 1000 or more, a sample of the places by default.
/// </summary>
public sealed partial class HostileTests
{
    private static readonly string[] WrongTypes =
        ["null", "[]", "{}", "\"\"", "0", "true", "[[1]]", "{\"a\":{\"b\":[]}}", "[null]", "\"\\ud800\"", "-1e400", "[\"x\",{}]"];

    private static readonly string[] HugeNumbers = ["1e999", "-1E+400", new('9', 400), "-0", "0." + new string('0', 300) + "1", "1e-999", "123456789012345678901234567890"];

    public static TheoryData<string> Names() => [.. SampleBundles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_Truncated_IsReadOrRefused(string name)
    {
        var bytes = Bytes(name);
        Each(bytes.Length, at => IsReadOrRefused(bytes.AsMemory(0, at), name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_AByteThatIsNoText_IsReadOrRefused(string name)
    {
        var bytes = Bytes(name);
        Each(bytes.Length, at =>
        {
            foreach (byte wrong in new byte[] { 0xFF, 0x00, (byte)'{', (byte)'"' })
            {
                var copy = bytes.ToArray();
                copy[at] = wrong;
                IsReadOrRefused(copy, name);
            }
        });
    }

    /// <summary>No verdict becomes a yes either, but where the value says that something is over, or is plain when it is absent (9.4.7).</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Read_WrongTypeAtAPlace_IsReadOrRefusedAndNoYes(string name)
    {
        var whole = SampleBundles.Bundle(name);
        var before = Given.Read(whole, SampleBundles.OptionsOf(name)).Case;
        var places = (from path in Places.Of(whole, []) from wrong in WrongTypes select (path, wrong)).ToArray();
        List<string> gained = [];
        Each(places.Length, at =>
        {
            var (path, wrong) = places[at];
            if (IsReadOrRefused(Encoding.UTF8.GetBytes(Places.With(whole, path, wrong)), name) is { } reading && !IsPlainWhenAbsent(path))
                gained.AddRange(Answers.Gained(before, reading.Case).Select(gain => $"{string.Join('.', path)} = {wrong}: {gain}"));
        });
        Assert.True(gained.Count == 0, string.Join('\n', gained));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_PropertyTwice_IsReadOrRefused(string name)
    {
        var text = Encoding.UTF8.GetString(Bytes(name));
        var places = FirstProperty().Matches(text);
        Assert.InRange(places.Count, 50, int.MaxValue);
        Each(places.Count, at =>
        {
            var place = places[at];
            foreach (var value in new[] { "null", "\"x\"", "{}", "[]" })
                IsReadOrRefused(Encoding.UTF8.GetBytes(text.Insert(place.Index + 1, $"{place.Groups["name"].Value}:{value},")), name);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_HugeNumber_IsReadOrRefused(string name)
    {
        var text = Encoding.UTF8.GetString(Bytes(name));
        var places = Number().Matches(text);
        Assert.NotEmpty(places);
        foreach (var place in places.Cast<Match>())
        {
            foreach (var number in HugeNumbers)
                IsReadOrRefused(Encoding.UTF8.GetBytes(text[..place.Groups["number"].Index] + number + text[(place.Groups["number"].Index + place.Groups["number"].Length)..]), name);
        }
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    [InlineData("{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{\"resource\":", "}]}")]
    [InlineData("{\"resourceType\":\"Patient\",\"id\":\"p\",\"extension\":[{\"url\":\"x\",\"extension\":", "}]}")]
    [InlineData("{\"resourceType\":\"Condition\",\"contained\":[", "]}")]
    public void Read_AnyDepth_IsReadOrRefused(string open, string close)
    {
        foreach (var depth in new[] { 10, 63, 64, 65, 100, 1_000, 20_000 })
        {
            var text = string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));
            IsReadOrRefused(Encoding.UTF8.GetBytes(text));
            IsReadOrRefused(Encoding.UTF8.GetBytes(text[..(text.Length / 2)]));
            IsReadOrRefused(Encoding.UTF8.GetBytes(
                """{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient","id":"p"}},{"resource":""" + text + "}]}"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("\"Bundle\"")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"resourceType":null}""")]
    [InlineData("""{"resourceType":["Bundle"]}""")]
    [InlineData("""{"resourceType":"Bundle"}""")]
    [InlineData("""{"resourceType":"Bundle","type":"collection","entry":null}""")]
    [InlineData("""{"resourceType":"Bundle","type":"collection","entry":{}}""")]
    [InlineData("""{"resourceType":"Bundle","type":"collection","entry":[null,1,"x",[],{}]}""")]
    [InlineData("<Bundle/>")]
    public void Read_NoRecord_IsRefused(string text) =>
        Assert.Throws<FhirUnreadableException>(() => FhirRecord.Read(Encoding.UTF8.GetBytes(text), Given.Options));

    [Fact]
    public void Read_EntriesThatAreNone_BesideAPatient_AreReadOrRefused()
    {
        foreach (var entry in new[] { "null", "1", "\"x\"", "[]", "{}", "{\"resource\":null}", "{\"resource\":[]}", "{\"resource\":1}", "{\"resource\":{}}" })
            IsReadOrRefused(Encoding.UTF8.GetBytes("""{"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Patient","id":"p"}},""" + entry + "]}"));
    }

    /// <summary>The order of a host may be anything too.</summary>
    [Fact]
    public void ReadOrder_TruncatedOrOfWrongType_IsReadOrRefused()
    {
        var record = FhirRecord.Read(Given.File("made", "acute-ms-relapse.json"), Given.Options);
        var order = JsonNode.Parse(Given.File("made", "order-sign-ten-fold.request.json"))!["context"]!["draftOrders"]!["entry"]![0]!["resource"]!.AsObject();
        var bytes = Encoding.UTF8.GetBytes(order.ToJsonString());
        Assert.True(record.ReadOrder(bytes).IsIvig);
        Each(bytes.Length, at => IsReadOrRefused(() => record.ReadOrder(bytes.AsMemory(0, at))));
        var places = (from path in Places.Of(order, []) from wrong in WrongTypes select (path, wrong)).ToArray();
        Each(places.Length, at => IsReadOrRefused(() => record.ReadOrder(Encoding.UTF8.GetBytes(Places.With(order, places[at].path, places[at].wrong)))));
    }

    private static byte[] Bytes(string name) => Encoding.UTF8.GetBytes(SampleBundles.Bundle(name).ToJsonString());

    /// <summary>Some of so many places: even a whole enumeration takes one of so many, a prime.</summary>
    private static void Each(int count, Action<int> check)
    {
        var stride = Math.Min(Law.Stride * (count > 4_000 ? 31 : 3), Math.Max(1, count / 5));
        var checks = 0;
        for (var at = 0; at < count; at += stride, checks++)
            check(at);
        TestContext.Current.TestOutputHelper?.WriteLine($"{checks} of {count} places");
        Assert.InRange(checks, 5, int.MaxValue);
    }

    private static FhirReading? IsReadOrRefused(ReadOnlyMemory<byte> json, string? sample = null) =>
        IsReadOrRefused(() => FhirRecord.Read(json, sample is null ? Given.Options : SampleBundles.OptionsOf(sample)));

    private static T? IsReadOrRefused<T>(Func<T> read)
        where T : class
    {
        try
        {
            var reading = read();
            if (reading is FhirReading record)
                Assert.Empty(Conservation.Broken(record));
            return reading;
        }
        catch (FhirUnreadableException refused)
        {
            Assert.NotEmpty(refused.Says);
            return null;
        }
    }

    private static bool IsPlainWhenAbsent(object[] path) => path.Length < 4 || path is ["entry", _, "resource", "resourceType"]
        || path.OfType<string>().Any(name => name is "verificationStatus" or "clinicalStatus" or "doNotPerform" or "comparator" or "end" or "extension"
            || name.StartsWith("abatement", StringComparison.Ordinal));

    [GeneratedRegex("""\{(?<name>"[A-Za-z]+"):""", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex FirstProperty();

    [GeneratedRegex("\":(?<number>-?[0-9][0-9.]*)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Number();
}
