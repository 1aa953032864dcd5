using IvigRules.Fhir.Codes;
using IvigRules.Fhir.Input;

namespace IvigRules.Fhir.Mapping;

/// <summary>What the Patient and the observations on it say of the patient.</summary>
internal sealed class PatientFacts(RecordContext context, Doubts doubts)
{
    private const string Extensions = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-";

    private static readonly string[] SexExtensions = ["individual-sex", "sex", "birthsex"];

    private readonly Observations _observations = new(context);

    internal Patient Read()
    {
        var patient = new Patient { Id = IdOf(context.Patient) };
        if (context.Patient.Hold is { } hold)
            context.Ledger.List(new(context.Patient, hold.Place, hold.Reason, About.Record));
        else
        {
            context.Ledger.Source("patient.id", context.Patient, FactSourceKind.Code);
            foreach (var place in context.Patient.Strange.Distinct(StringComparer.Ordinal))
                context.Ledger.List(new(context.Patient, place, UnmappedReason.Malformed, About.Record));
            if (context.Patient.Root["meta"] is var meta && meta.All("security").Concat(meta.All("tag")).FirstOrDefault(
                tag => tag["code"].Is("HTEST")) is { } test)
                context.Ledger.List(context.Patient, test, UnmappedReason.Noted, About.Record);
            patient = patient with { BirthDate = BirthDate(), Sex = ReadSex() };
        }

        return patient with
        {
            Weight = Weight(),
            Height = Height(),
            BloodGroup = Group(),
            ReproductiveStatus = new ReproductiveAnswers(context, doubts).Read(),
        };
    }

    private static string IdOf(Entry patient)
    {
        var id = patient.Id ?? patient.FullUrl?.Split('/', ':')[^1];
        return id is { Length: >= 1 and <= 200 } ? id : throw new FhirUnreadableException(patient.Place,
            "the Patient has no id of 1 to 200 characters", id);
    }

    private DateOnly? BirthDate()
    {
        var date = context.Patient.Root["birthDate"];
        var day = date.Text is { Length: 10 } ? context.Day(date) : null;
        if (day is null && date.Exists)
            context.Ledger.List(context.Patient, date, UnmappedReason.PartialDate, About.BirthDate, date.Text);
        return day;
    }

    /// <summary>The sex of the extensions, which must agree; only without one, the administrative gender.</summary>
    private Sex? ReadSex()
    {
        var root = context.Patient.Root;
        Node[] stated =
        [
            .. SexExtensions.SelectMany(name => root.Extensions(Extensions + name)).Select(extension => extension["value"]),
        ];
        Sex?[] sexes = [.. stated.Select(SexOf).Distinct()];
        if (sexes.Length == 1)
            return sexes[0];
        if (sexes.Length > 1)
            context.Ledger.List(context.Patient, stated[0], UnmappedReason.ConflictingCodes, About.Sex);
        return sexes.Length > 1 ? null : root["gender"].Text switch
        {
            "female" => Sex.Female,
            "male" => Sex.Male,
            _ => null,
        };
    }

    private Sex? SexOf(Node value)
    {
        var code = value.Type is "Coding" ? value["code"].Text : value.Text;
        var system = value.Type is "Coding" ? value["system"].Text ?? "" : CodeSystems.Snomed;
        if (value.Type is not "Coding" && code is "F" or "M")
            return code is "F" ? Sex.Female : Sex.Male;
        return code is not null && context.Find(CodeMeanings.Sex, system, code) is { } row
            ? row.Means is "female" ? Sex.Female : Sex.Male
            : null;
    }

    private Weight? Weight()
    {
        // One of a body site is the weight of something else.
        var weights = _observations.Of("weight", About.Weight, value => Measured<Weight>(value, Weigh))
            .Where(weight => !weight.Entry.Root["bodySite"].Exists);
        var newest = _observations.Newest(weights, About.Weight);
        if (newest is null)
            return null;
        context.Ledger.Source("patient.weight", newest.Entry, FactSourceKind.Code);
        if (newest.Day is null)
            context.Ledger.List(newest.Entry, newest.Entry.Root["effective"], Days.WhyNone(newest.Entry.Root["effective"]), About.Weight);
        return newest.Value! with { MeasuredOn = newest.Day };
    }

    private BodyHeight? Height()
    {
        var newest = _observations.Newest(_observations.Of(
            "height", About.Height, value => Measured<Boxed<BodyHeight>>(value, Stand)), About.Height);
        if (newest is not null)
            context.Ledger.Source("patient.height", newest.Entry, FactSourceKind.Code);
        return newest?.Value!.Value;
    }

    private BloodGroup? Group()
    {
        var newest = _observations.Newest(_observations.Of("blood group", About.BloodGroup, value => CodedAnswer.Read(
            context, value, CodeMeanings.BloodGroupAnswer, means => new Boxed<BloodGroup>(means switch
            {
                "a" => BloodGroup.A,
                "b" => BloodGroup.B,
                "ab" => BloodGroup.Ab,
                "o" => BloodGroup.O,
                _ => throw new InvalidOperationException("a blood group that the table does not have"),
            }))), About.BloodGroup);
        if (newest is not null)
            context.Ledger.Source("patient.bloodGroup", newest.Entry, FactSourceKind.Code);
        return newest?.Value!.Value;
    }

    private static (T? Value, UnmappedReason? Why, string? Quoted) Measured<T>(Node value, Func<decimal, string, T?> make)
        where T : class
    {
        if (value.Type is not "Quantity")
            return (null, UnmappedReason.ValueUnusable, value.Text);
        var amount = Amount.Of(value);
        if (amount.Why is { } why)
            return (null, why, amount.Quoted);
        if (amount.Comparator is not null || amount.Value <= 0)
            return (null, UnmappedReason.ValueUnusable, amount.Quoted);
        try
        {
            return make(amount.Value, amount.Unit) is { } made ? (made, null, amount.Quoted) : (null, UnmappedReason.UnknownUnit,
                amount.Quoted);
        }
        catch (ArgumentOutOfRangeException)
        {
            return (null, UnmappedReason.ValueUnusable, amount.Quoted);
        }
    }

    private static Weight? Weigh(decimal value, string unit) => unit switch
    {
        "kg" => new(BodyWeight.FromKilograms(value)),
        "g" => new(BodyWeight.FromGrams(value)),
        "mg" => new(BodyWeight.FromMilligrams(value)),
        "[lb_av]" => Facts.Weight.FromPounds(value),
        _ => null,
    };

    private static Boxed<BodyHeight>? Stand(decimal value, string unit) => unit switch
    {
        "cm" => new(BodyHeight.FromCentimetres(value)),
        "m" => new(BodyHeight.FromMetres(value)),
        "[in_i]" => new(BodyHeight.FromInches(value)),
        _ => null,
    };

    private sealed record Boxed<T>(T Value);
}
