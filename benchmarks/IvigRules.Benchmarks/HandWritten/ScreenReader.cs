using System.Text.Json;
using static IvigRules.Benchmarks.HandWritten.DecisionTherapies;

namespace IvigRules.Benchmarks.HandWritten;

/// <summary>Reads a line of JSON straight into the facts of the hand-written decision.</summary>
/// <remarks>
/// Refuses unknown properties, names and units, impossible dates and numbers in quotation marks; it does not say where, and does not
/// look for a property that stands twice or for more than 12 digits.
/// </remarks>
internal sealed class ScreenReader
{
    private static readonly byte[][] Sexes = [[], "female"u8.ToArray(), "male"u8.ToArray()];
    private static readonly byte[][] Reproductive = [[], "not-pregnant"u8.ToArray(), "pregnant"u8.ToArray(), "nursing"u8.ToArray()];
    private static readonly byte[][] BloodGroups = [[], "a"u8.ToArray(), "b"u8.ToArray(), "ab"u8.ToArray(), "o"u8.ToArray()];

    private static readonly byte[][] ConditionKinds =
        [[], "multiple-sclerosis"u8.ToArray(), "neuromyelitis-optica"u8.ToArray(), "progressive-multifocal-leukoencephalopathy"u8.ToArray(), "immune-reconstitution-syndrome"u8.ToArray()];

    private static readonly byte[][] Courses = [[], "relapsing-remitting"u8.ToArray(), "secondary-progressive"u8.ToArray(), "primary-progressive"u8.ToArray()];

    private static readonly byte[][] Outcomes =
        [[], "responded"u8.ToArray(), "failed"u8.ToArray(), "not-tolerated"u8.ToArray(), "contraindicated"u8.ToArray(), "unavailable"u8.ToArray(), "declined"u8.ToArray(), "ongoing"u8.ToArray()];

    private static readonly byte[][] Comparators = [[], "<"u8.ToArray(), "<="u8.ToArray(), ">"u8.ToArray(), ">="u8.ToArray()];
    private static readonly byte[][] Cultures = [[], "negative"u8.ToArray(), "positive"u8.ToArray(), "pending"u8.ToArray()];

    private static readonly byte[][] RiskFactorKinds =
    [
        [], "prolonged-immobilization"u8.ToArray(), "hypercoagulable-condition"u8.ToArray(), "history-of-thrombosis"u8.ToArray(), "estrogen-use"u8.ToArray(),
        "indwelling-central-venous-catheter"u8.ToArray(), "hyperviscosity"u8.ToArray(), "cardiovascular-risk-factors"u8.ToArray(), "renal-insufficiency"u8.ToArray(),
        "diabetes-mellitus"u8.ToArray(), "volume-depletion"u8.ToArray(), "sepsis"u8.ToArray(), "paraproteinemia"u8.ToArray(), "nephrotoxic-drugs"u8.ToArray(),
    ];

    private readonly byte[] _id = new byte[1_200];
    private int _idLength;

    /// <summary>The patient's identifier of the line read last.</summary>
    internal ReadOnlySpan<byte> PatientId => _id.AsSpan(0, _idLength);

    /// <summary>Reads one case, and closes the facts.</summary>
    /// <exception cref="FormatException">It is not a case.</exception>
    /// <exception cref="JsonException">It is not JSON.</exception>
    internal void Read(ReadOnlySpan<byte> line, DecisionFacts facts)
    {
        facts.Clear();
        _idLength = 0;
        var reader = new Utf8JsonReader(line);
        var dated = false;
        Start(ref reader, JsonTokenType.StartObject);
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("asOf"u8))
            {
                facts.AsOf = Date(ref reader);
                dated = true;
            }
            else if (reader.ValueTextEquals("patient"u8))
            {
                Patient(ref reader, facts);
            }
            else if (reader.ValueTextEquals("conditions"u8))
            {
                for (Start(ref reader, JsonTokenType.StartArray); NextItem(ref reader);)
                    Condition(ref reader, facts);
            }
            else if (reader.ValueTextEquals("relapses"u8))
            {
                for (Start(ref reader, JsonTokenType.StartArray); NextItem(ref reader);)
                    Relapse(ref reader, facts);
            }
            else if (reader.ValueTextEquals("priorTherapies"u8))
            {
                for (Start(ref reader, JsonTokenType.StartArray); NextItem(ref reader);)
                    Therapy(ref reader, facts);
            }
            else if (reader.ValueTextEquals("labResults"u8))
            {
                for (Start(ref reader, JsonTokenType.StartArray); NextItem(ref reader);)
                    Lab(ref reader, facts);
            }
            else if (reader.ValueTextEquals("riskFactors"u8))
            {
                for (Start(ref reader, JsonTokenType.StartArray); NextItem(ref reader);)
                    RiskFactor(ref reader, facts);
            }
            else if (reader.ValueTextEquals("infusionReactions"u8))
            {
                for (Start(ref reader, JsonTokenType.StartArray); NextItem(ref reader);)
                    Reaction(ref reader, facts);
            }
            else
            {
                throw new FormatException("unknown property");
            }
        }

        if (!dated || _idLength == 0 || reader.Read())
            throw new FormatException("asOf or patient.id");
        facts.Close();
    }

    private void Patient(ref Utf8JsonReader reader, DecisionFacts facts)
    {
        Start(ref reader, JsonTokenType.StartObject);
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("id"u8))
            {
                Expect(ref reader, JsonTokenType.String);
                _idLength = reader.CopyString(_id);
            }
            else if (reader.ValueTextEquals("birthDate"u8))
            {
                facts.BirthDate = Date(ref reader);
            }
            else if (reader.ValueTextEquals("sex"u8))
            {
                facts.Sex = (Sex)Name(ref reader, Sexes);
            }
            else if (reader.ValueTextEquals("weight"u8))
            {
                Weight(ref reader, facts);
            }
            else if (reader.ValueTextEquals("height"u8))
            {
                Height(ref reader);
            }
            else if (reader.ValueTextEquals("reproductiveStatus"u8))
            {
                facts.ReproductiveStatus = (ReproductiveStatus)Name(ref reader, Reproductive);
            }
            else if (reader.ValueTextEquals("ivigHypersensitivity"u8))
            {
                facts.Hypersensitivity = Flag(ref reader);
            }
            else if (reader.ValueTextEquals("bloodGroup"u8))
            {
                facts.BloodGroup = (BloodGroup)Name(ref reader, BloodGroups);
            }
            else
            {
                throw new FormatException("patient");
            }
        }
    }

    private static void Weight(ref Utf8JsonReader reader, DecisionFacts facts)
    {
        decimal value = 0;
        var kilograms = -1m;
        Start(ref reader, JsonTokenType.StartObject);
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("value"u8))
            {
                value = Number(ref reader);
            }
            else if (reader.ValueTextEquals("unit"u8))
            {
                Expect(ref reader, JsonTokenType.String);
                kilograms = reader.ValueTextEquals("kg"u8) ? 1m
                    : reader.ValueTextEquals("g"u8) ? 0.001m
                    : reader.ValueTextEquals("mg"u8) ? 0.000_001m
                    : reader.ValueTextEquals("[lb_av]"u8) ? 0.45359237m
                    : throw new FormatException("weight");
            }
            else if (reader.ValueTextEquals("measuredOn"u8))
            {
                facts.WeightMeasured = Date(ref reader);
            }
            else
            {
                throw new FormatException("weight");
            }
        }

        if (value <= 0 || kilograms <= 0)
            throw new FormatException("weight");
        facts.WeightKilograms = value * kilograms;
    }

    private static void Height(ref Utf8JsonReader reader)
    {
        decimal value = 0;
        var known = false;
        Start(ref reader, JsonTokenType.StartObject);
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("value"u8))
            {
                value = Number(ref reader);
            }
            else if (reader.ValueTextEquals("unit"u8))
            {
                Expect(ref reader, JsonTokenType.String);
                known = reader.ValueTextEquals("cm"u8) || reader.ValueTextEquals("m"u8) || reader.ValueTextEquals("[in_i]"u8);
            }
            else
            {
                throw new FormatException("height");
            }
        }

        if (value <= 0 || !known)
            throw new FormatException("height");
    }

    private static void Condition(ref Utf8JsonReader reader, DecisionFacts facts)
    {
        var fact = new ConditionFact(0, null, DecisionFacts.None, DecisionFacts.None);
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("kind"u8))
                fact.Kind = (ConditionKind)Name(ref reader, ConditionKinds);
            else if (reader.ValueTextEquals("course"u8))
                fact.Course = (MsCourse)Name(ref reader, Courses);
            else if (reader.ValueTextEquals("onset"u8))
                fact.Onset = Date(ref reader);
            else if (reader.ValueTextEquals("endedOn"u8))
                fact.Ended = Date(ref reader);
            else
                throw new FormatException("conditions");
        }

        facts.Add(fact);
    }

    private static void Relapse(ref Utf8JsonReader reader, DecisionFacts facts)
    {
        var fact = new RelapseFact(0, DecisionFacts.None, DecisionFacts.None);
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("disease"u8))
                fact.Disease = (Disease)Name(ref reader, ConditionKinds);
            else if (reader.ValueTextEquals("onset"u8))
                fact.Onset = Date(ref reader);
            else if (reader.ValueTextEquals("endedOn"u8))
                fact.Ended = Date(ref reader);
            else
                throw new FormatException("relapses");
        }

        if (fact.Onset == DecisionFacts.None)
            throw new FormatException("relapses");
        facts.Add(fact);
    }

    private static void Therapy(ref Utf8JsonReader reader, DecisionFacts facts)
    {
        var fact = new TherapyFact(Unknown, 0, DecisionFacts.None, DecisionFacts.None);
        var named = false;
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("therapy"u8))
            {
                Expect(ref reader, JsonTokenType.String);
                named = reader.ValueSpan.Length > 0;
                fact.Number = reader.ValueIsEscaped ? NumberOf(reader.GetString()!) : NumberOf(reader.ValueSpan);
            }
            else if (reader.ValueTextEquals("outcome"u8))
            {
                fact.Outcome = (TherapyOutcome)Name(ref reader, Outcomes);
            }
            else if (reader.ValueTextEquals("startedOn"u8))
            {
                fact.Started = Date(ref reader);
            }
            else if (reader.ValueTextEquals("endedOn"u8))
            {
                fact.Ended = Date(ref reader);
            }
            else
            {
                throw new FormatException("priorTherapies");
            }
        }

        if (!named)
            throw new FormatException("priorTherapies");
        facts.Add(fact);
    }

    private static void Lab(ref Utf8JsonReader reader, DecisionFacts facts)
    {
        bool? isIga = null;
        var named = false;
        var value = -1m;
        var perGram = 0m;
        var isRate = false;
        Comparator? comparator = null;
        var collected = DecisionFacts.None;
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("analyte"u8))
            {
                Expect(ref reader, JsonTokenType.String);
                named = reader.ValueSpan.Length > 0;
                isIga = reader.ValueTextEquals("iga"u8) ? true : reader.ValueTextEquals("egfr"u8) ? false : null;
            }
            else if (reader.ValueTextEquals("value"u8))
            {
                value = Number(ref reader);
            }
            else if (reader.ValueTextEquals("unit"u8))
            {
                Expect(ref reader, JsonTokenType.String);
                perGram = reader.ValueTextEquals("mg/dL"u8) ? 100m
                    : reader.ValueTextEquals("g/L"u8) ? 1m
                    : reader.ValueTextEquals("mg/L"u8) ? 1_000m
                    : reader.ValueTextEquals("g/dL"u8) ? 0.1m
                    : 0m;
                isRate = reader.ValueTextEquals("mL/min/{1.73_m2}"u8);
            }
            else if (reader.ValueTextEquals("comparator"u8))
            {
                comparator = (Comparator)Name(ref reader, Comparators);
            }
            else if (reader.ValueTextEquals("collectedOn"u8))
            {
                collected = Date(ref reader);
            }
            else
            {
                throw new FormatException("labResults");
            }
        }

        if (!named || value < 0 || collected == DecisionFacts.None)
            throw new FormatException("labResults");
        if (isIga == true)
            facts.Add(new LabFact(IsIga: true, perGram == 0 ? AgainstBound.Open : DecisionFacts.Judge(value, comparator, DecisionFacts.IgaGramsPerLitre * perGram), collected));
        else if (isIga == false)
            facts.Add(new LabFact(IsIga: false, isRate ? DecisionFacts.Judge(value, comparator, 60m) : AgainstBound.Open, collected));
    }

    private static void RiskFactor(ref Utf8JsonReader reader, DecisionFacts facts)
    {
        var kind = 0;
        bool? present = null;
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("kind"u8))
                kind = Name(ref reader, RiskFactorKinds);
            else if (reader.ValueTextEquals("present"u8))
                present = Flag(ref reader);
            else
                throw new FormatException("riskFactors");
        }

        if (kind == 0 || present is not { } known)
            throw new FormatException("riskFactors");
        if (known)
            facts.RiskFactors |= 1u << kind;
    }

    private static void Reaction(ref Utf8JsonReader reader, DecisionFacts facts)
    {
        int began = DecisionFacts.None, ended = DecisionFacts.None, resolved = DecisionFacts.None;
        bool picture = false, anaphylaxis = false, feverIsLow = false, positive = false;
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("onsetAt"u8))
            {
                began = Moment(ref reader);
            }
            else if (reader.ValueTextEquals("infusionEndedAt"u8))
            {
                ended = Moment(ref reader);
            }
            else if (reader.ValueTextEquals("resolvedOn"u8))
            {
                resolved = Date(ref reader);
            }
            else if (reader.ValueTextEquals("symptoms"u8))
            {
                (picture, anaphylaxis) = Symptoms(ref reader);
            }
            else if (reader.ValueTextEquals("temperature"u8))
            {
                feverIsLow = Temperature(ref reader) < DecisionFacts.FeverNinths;
            }
            else if (reader.ValueTextEquals("csf"u8))
            {
                for (Start(ref reader, JsonTokenType.StartObject); Next(ref reader);)
                {
                    if (reader.ValueTextEquals("culture"u8))
                        positive = Name(ref reader, Cultures) == (int)CsfCulture.Positive;
                    else if (reader.ValueTextEquals("cellsRaised"u8) || reader.ValueTextEquals("proteinRaised"u8))
                        Flag(ref reader);
                    else
                        throw new FormatException("csf");
                }
            }
            else
            {
                throw new FormatException("infusionReactions");
            }
        }

        facts.Add(new ReactionFact(began == DecisionFacts.None ? ended : began, resolved, anaphylaxis, positive || (picture && feverIsLow)));
    }

    private static (bool Picture, bool Anaphylaxis) Symptoms(ref Utf8JsonReader reader)
    {
        bool headache = false, neck = false, light = false, anaphylaxis = false;
        Start(ref reader, JsonTokenType.StartObject);
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("severeHeadache"u8))
                headache = Flag(ref reader);
            else if (reader.ValueTextEquals("neckStiffness"u8))
                neck = Flag(ref reader);
            else if (reader.ValueTextEquals("photophobia"u8) || reader.ValueTextEquals("painWithHeadMovement"u8))
                light |= Flag(ref reader);
            else if (reader.ValueTextEquals("anaphylaxis"u8))
                anaphylaxis = Flag(ref reader);
            else if (reader.ValueTextEquals("nausea"u8) || reader.ValueTextEquals("dizziness"u8) || reader.ValueTextEquals("dyspnea"u8))
                Flag(ref reader);
            else
                throw new FormatException("symptoms");
        }

        return (headache && neck && light, anaphylaxis);
    }

    /// <summary>In ninths of a degree Celsius, which Fahrenheit is a whole number of.</summary>
    private static decimal Temperature(ref Utf8JsonReader reader)
    {
        decimal value = 0;
        bool? celsius = null;
        Start(ref reader, JsonTokenType.StartObject);
        while (Next(ref reader))
        {
            if (reader.ValueTextEquals("value"u8))
            {
                value = Number(ref reader);
            }
            else if (reader.ValueTextEquals("unit"u8))
            {
                Expect(ref reader, JsonTokenType.String);
                celsius = reader.ValueTextEquals("Cel"u8) ? true : reader.ValueTextEquals("[degF]"u8) ? false : throw new FormatException("temperature");
            }
            else
            {
                throw new FormatException("temperature");
            }
        }

        return celsius switch
        {
            true => value * 9m,
            false => (value - 32m) * 5m,
            null => throw new FormatException("temperature"),
        };
    }

    private static void Start(ref Utf8JsonReader reader, JsonTokenType token) => Expect(ref reader, token);

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (!reader.Read() || reader.TokenType != token)
            throw new FormatException("another kind of value");
    }

    private static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    private static bool NextItem(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType == JsonTokenType.EndArray)
            return false;
        return reader.TokenType == JsonTokenType.StartObject ? true : throw new FormatException("an object");
    }

    private static bool Flag(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            _ => throw new FormatException("a flag"),
        };
    }

    private static decimal Number(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number);
        return reader.GetDecimal();
    }

    private static int Name(ref Utf8JsonReader reader, byte[][] names)
    {
        Expect(ref reader, JsonTokenType.String);
        for (var i = 1; i < names.Length; i++)
        {
            if (reader.ValueTextEquals(names[i]))
                return i;
        }

        throw new FormatException("a name");
    }

    private static int Date(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String);
        if (reader.ValueIsEscaped)
            return DateOnly.ParseExact(reader.GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).DayNumber;
        return Date(reader.ValueSpan);
    }

    private static int Moment(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String);
        return DateOnly.FromDateTime(reader.GetDateTimeOffset().DateTime).DayNumber;
    }

    private static int Date(ReadOnlySpan<byte> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
            throw new FormatException("a date");
        var year = (Digits(text[..2]) * 100) + Digits(text.Slice(2, 2));
        var month = Digits(text.Slice(5, 2));
        var day = Digits(text.Slice(8, 2));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            throw new FormatException("a date");
        return new DateOnly(year, month, day).DayNumber;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var (tens, ones) = (text[0] - '0', text[1] - '0');
        return (uint)tens <= 9 && (uint)ones <= 9 ? (tens * 10) + ones : throw new FormatException("a date");
    }
}
