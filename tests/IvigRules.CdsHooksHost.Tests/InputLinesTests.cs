using IvigRules.CdsHooksHost.Page;

namespace IvigRules.CdsHooksHost.Tests;

/// <summary>The line of a place in a text.</summary>
public sealed class InputLinesTests
{
    private const string Text = """
        {
          "entry": [
            { "resource": { "id": "a" } },
            {
              "resource": {
                "status": "completed",
                "codes": [ 1,
                  2 ]
              }
            }
          ],
          "patient": { "birthDate":
            "1990" }
        }
        """;

    [Theory]
    [InlineData("entry", 2)]
    [InlineData("entry[0]", 3)]
    [InlineData("entry[1]", 4)]
    [InlineData("entry[1].resource", 5)]
    [InlineData("entry[1].resource.status", 6)]
    [InlineData("entry[1].resource.codes[1]", 8)]
    [InlineData("entry[1].resource.reasonCode[0].text", 5)]
    [InlineData("patient.birthDate", 12)]
    [InlineData("$.patient.birthDate", 12)]
    [InlineData("$", 1)]
    [InlineData("nothing", 1)]
    public void Of_APlace_IsItsLineOrThatOfItsNearestPart(string place, int line) =>
        Assert.Equal(line, InputLines.Of(InputLines.Utf8(Text), [place])[place]);

    [Fact]
    public void Of_SeveralPlaces_AreFoundInOnePass()
    {
        var lines = InputLines.Of(InputLines.Utf8(Text), ["patient.birthDate", "entry[0].resource.id", "entry[1].resource.codes"]);
        Assert.Equal((12, 3, 7), (lines["patient.birthDate"], lines["entry[0].resource.id"], lines["entry[1].resource.codes"]));
    }
}
