namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Section 5.3: units and values of measurements.</summary>
public sealed class QuantityTests
{
    [Theory]
    [InlineData("g", "70000", 70.0)]
    [InlineData("kg", "70.50", 70.5)]
    [InlineData("kg", "7e1", 70.0)]
    [InlineData("[lb_av]", "100", 45.36)] // as Weight.FromPounds rounds it
    [InlineData("m[lb_av]", "100", null)]
    [InlineData("lb_av", "100", null)]
    [InlineData("mg", "70000000", 70.0)]
    public void Weight_EachUcumCode_IsReadOrUnknown(string code, string value, double? kilograms)
    {
        var reading = Given.Record(Weight($$"""{"value":{{value}},"system":"http://unitsofmeasure.org","code":"{{code}}"}"""));
        Assert.Equal((decimal?)kilograms, reading.Case.Patient.Weight?.Mass.Kilograms);
        Assert.Equal(kilograms is null ? [UnmappedReason.UnknownUnit] : [], Given.Reasons(reading));
    }

    [Theory]
    [InlineData("cm", "170", 170.0)]
    [InlineData("m", "1.7", 170.0)]
    [InlineData("[in_i]", "70", 177.8)]
    [InlineData("in", "70", null)]
    [InlineData("ft", "5", null)]
    public void Height_EachUnitAlone_IsReadOrUnknown(string unit, string value, double? centimetres)
    {
        var reading = Given.Record(Row.Observation("8302-2", $$"""
            "valueQuantity":{"value":{{value}},"unit":"{{unit}}"}
            """, """ "effectiveDateTime":"2026-11-20" """));
        Assert.Equal((decimal?)centimetres, reading.Case.Patient.Height?.Centimetres);
        Assert.Equal(centimetres is null ? [UnmappedReason.UnknownUnit] : [], Given.Reasons(reading));
    }

    [Theory]
    [InlineData("g", true)]
    [InlineData("[lb_av]", true)]
    [InlineData("lb", false)]
    [InlineData("kilograms", false)]
    [InlineData("KG", false)]
    [InlineData("kgs", false)]
    [InlineData("", false)]
    public void Weight_EachUnitAlone_IsReadOrUnknown(string unit, bool read) =>
        Assert.Equal(read, Given.Record(Weight($$"""{"value":70,"unit":"{{unit}}"}""")).Case.Patient.Weight is not null);

    [Theory]
    [InlineData("kilogram", "kg", false)]
    [InlineData("Kilograms", "kg", false)]
    [InlineData("kg", "g", true)]
    [InlineData("lb", "kg", true)]
    [InlineData("Pounds", "kg", true)]
    [InlineData("grams", "kg", true)]
    [InlineData("kg", "[lb_av]", true)]
    [InlineData("pound", "[lb_av]", false)]
    [InlineData("stone", "kg", false)]
    public void Unit_BesideACode_ContradictsOrNot(string unit, string code, bool contradicts)
    {
        var reading = Given.Record(Weight($$"""{"value":70,"unit":"{{unit}}","system":"http://unitsofmeasure.org","code":"{{code}}"}"""));
        Assert.Equal(contradicts ? [UnmappedReason.UnitContradiction] : [], Given.Reasons(reading));
        Assert.Equal(!contradicts, reading.Case.Patient.Weight is not null);
    }

    [Theory]
    [InlineData("inches", "cm", true)]
    [InlineData("in", "[in_i]", false)]
    [InlineData("meters", "cm", true)]
    [InlineData("centimeters", "cm", false)]
    [InlineData("cm", "m", true)]
    public void Unit_OfAHeight_ContradictsOrNot(string unit, string code, bool contradicts)
    {
        var reading = Given.Record(Row.Observation("8302-2", $$"""
            "valueQuantity":{"value":70,"unit":"{{unit}}","system":"http://unitsofmeasure.org","code":"{{code}}"}
            """, """ "effectiveDateTime":"2026-11-20" """));
        Assert.Equal(contradicts, Given.Reasons(reading).Contains(UnmappedReason.UnitContradiction));
    }

    [Theory]
    [InlineData(""" "valueString":"70 kg" """)]
    [InlineData(""" "valueCodeableConcept":{"text":"heavy"} """)]
    [InlineData(""" "valueRange":{"low":{"value":69,"unit":"kg"},"high":{"value":71,"unit":"kg"} } """)]
    [InlineData(""" "valueRatio":{"numerator":{"value":70,"unit":"kg"},"denominator":{"value":1} } """)]
    [InlineData(""" "valueInteger":70 """)]
    public void Value_NoQuantity_IsUnusable(string value)
    {
        var reading = Given.Record(Row.Observation("29463-7", value, """ "effectiveDateTime":"2026-11-20" """));
        Assert.Null(reading.Case.Patient.Weight);
        Assert.Equal([UnmappedReason.ValueUnusable], Given.Reasons(reading));
    }

    [Theory]
    [InlineData("123456789012", true)]
    [InlineData("1234567890123", false)]
    [InlineData("0.10000000000000000000", true)]
    [InlineData("1e400", false)]
    public void Value_MoreThanTwelveSignificantDigits_IsUnusable(string value, bool read)
    {
        var reading = Given.Record(Row.Observation("2458-8", $"\"valueQuantity\":{Row.Quantity(value, "mg/dL")}", """ "effectiveDateTime":"2026-11-20" """));
        Assert.Equal(read ? 1 : 0, reading.Case.LabResults.Length);
        Assert.Equal(!read, reading.Case.Incomplete.Contains(CaseList.LabResults));
    }

    [Theory]
    [InlineData("mg/dL")]
    [InlineData("g/L")]
    [InlineData("g/dL")]
    [InlineData("mg/L")]
    public void Iga_EachUnit_IsPassedOn(string unit)
    {
        var reading = Given.Record(Row.Observation("2458-8", $"\"valueQuantity\":{Row.Quantity("1.5", unit)}", """ "effectiveDateTime":"2026-11-20" """));
        Assert.Equal((1.5m, unit), (Assert.Single(reading.Case.LabResults).Value, reading.Case.LabResults[0].Unit));
    }

    private static string Weight(string quantity) => Row.Observation("29463-7", $"\"valueQuantity\":{quantity}", """ "effectiveDateTime":"2026-11-20" """);
}
