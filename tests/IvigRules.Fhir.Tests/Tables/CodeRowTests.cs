namespace IvigRules.Fhir.Tests.Tables;

/// <summary>Each row of the table of codes does what it means.</summary>
public sealed class CodeRowTests
{
    private const string Confirmed = "\"onsetDateTime\":\"2026-11-01\"";

    /// <summary>System, code, meaning and check, of a table or of all.</summary>
    private static IEnumerable<(string System, string Code, string Means, bool IsWeak)> Rows(string table) =>
        from line in File.ReadLines(Path.Combine(Given.Folder, "fhir-codes.csv")).Skip(1)
        let cells = Cells(line)
        where cells[0] == table
        select (cells[1], cells[2].TrimEnd('*') is "O00*-O9A" ? "O10.0" : cells[2].Split("*-")[0].Replace(".*", ".1", StringComparison.Ordinal)
            .Replace("*", "", StringComparison.Ordinal), cells[4], cells[5] == "weak");

    public static TheoryData<string, string, string, bool> Of(string table) => [.. Rows(table)];

    [Fact]
    public void Table_OfTheReader_IsThatOfTheMapping() => Assert.Equal(
        File.ReadAllText(Path.Combine(Given.Folder, "fhir-codes.csv")),
        File.ReadAllText(Path.Combine(IvigRules.Tests.Support.CodeBlock.Root, "src", "IvigRules.Fhir", "Codes", "fhir-codes.csv")));

    [Theory]
    [MemberData(nameof(Of), "condition")]
    public void Condition_EachCode_IsItsDiagnosis(string system, string code, string means, bool isWeak)
    {
        var read = Given.Record(Row.Resource("Condition", $"\"code\":{Given.Concept(system, code)}", Confirmed)).Case;
        var condition = Assert.Single(read.Conditions);
        if (means.StartsWith("relapse of ", StringComparison.Ordinal))
        {
            Assert.Equal(new Relapse(Disease.MultipleSclerosis, new DateOnly(2026, 11, 1)), Assert.Single(read.Relapses));
            Assert.Equal(ConditionKind.MultipleSclerosis, condition.Kind);
            return;
        }

        var parts = means.Split("; ");
        Assert.Equal(parts[0], condition.Kind.Id);
        Assert.Equal(isWeak, condition.Verification is Verification.Unconfirmed);
        Assert.Equal(parts.ElementAtOrDefault(1), condition.Course is { } course ? Answers.Name(course) : null);
        Assert.Empty(read.Relapses);
    }

    [Theory]
    [MemberData(nameof(Of), "therapy")]
    public void Therapy_EachCode_IsItsTherapy(string system, string code, string means, bool isWeak)
    {
        var concept = Given.Concept(system, code);
        var read = Given.Record(system switch
        {
            Row.RxNorm => Row.Resource("MedicationRequest", """ "status":"completed","intent":"order" """, $"\"medicationCodeableConcept\":{concept}"),
            "http://hl7.org/fhir/sid/cvx" => Row.Resource("Immunization", """ "status":"completed" """, $"\"vaccineCode\":{concept}"),
            _ => Row.Resource("Procedure", """ "status":"completed" """, $"\"code\":{concept}"),
        }).Case.PriorTherapies;
        var isMention = isWeak || means.Contains("(weak)", StringComparison.Ordinal);
        var name = means.Split(',')[0].Replace("mentions ", "", StringComparison.Ordinal).Replace(" (weak)", "", StringComparison.Ordinal);
        Assert.Equal(new PriorTherapy(new(name), isMention ? null : TherapyOutcome.Given), Assert.Single(read));
    }

    [Theory]
    [MemberData(nameof(Of), "outcome")]
    public void Outcome_EachCode_IsItsOutcome(string system, string code, string means, bool isWeak)
    {
        Assert.False(isWeak);
        var read = Given.Record(Row.Request(Row.Natalizumab, "stopped", $"\"statusReason\":{Given.Concept(system, code)}")).Case;
        Assert.Equal(means.StartsWith("no outcome", StringComparison.Ordinal) ? "given" : means, Answers.Name(Assert.Single(read.PriorTherapies).Outcome!.Value));
    }

    [Theory]
    [MemberData(nameof(Of), "route")]
    public void Route_EachCode_IsItsRoute(string system, string code, string means, bool isWeak)
    {
        Assert.False(isWeak);
        var read = Given.Record(Row.Request("6902", "completed", $"\"dosageInstruction\":[{{\"route\":{Given.Concept(system, code)}}}]")).Case.PriorTherapies;
        var expected = means switch
        {
            "intravenous" => "intravenous-methylprednisolone",
            "oral" => "oral-methylprednisolone",
            "subcutaneous" or "intramuscular" => "corticosteroids",
            _ => null,
        };
        Assert.Equal(expected, read.SingleOrDefault()?.Therapy.Id);
    }

    [Theory]
    [MemberData(nameof(Of), "reaction")]
    public void Reaction_EachCode_IsItsSymptomOrEvent(string system, string code, string means, bool isWeak)
    {
        _ = isWeak;
        var read = Given.Record(Row.Resource("AdverseEvent", """ "actuality":"actual" """, $"\"event\":{Given.Concept(system, code)}",
            $"\"severity\":{Row.Hl7("adverse-event-severity", "severe")}", """ "suspectEntity":[{"instance":{"reference":"#ivig"}}] """,
            $$""" "contained":[{"resourceType":"Medication","id":"ivig","code":{{Row.Drug(Row.Ivig)}}}] """)).Case;
        var said = read.InfusionReactions.SelectMany(one => new (string Name, bool? Present)[]
        {
            ("anaphylaxis", one.Symptoms.Anaphylaxis), ("dyspnea", one.Symptoms.Dyspnea), ("urticaria", one.Symptoms.Urticaria),
            ("bronchospasm", one.Symptoms.Bronchospasm), ("hypotension", one.Symptoms.Hypotension), ("severeHeadache", one.Symptoms.SevereHeadache),
            ("nausea", one.Symptoms.Nausea), ("dizziness", one.Symptoms.Dizziness), ("photophobia", one.Symptoms.Photophobia),
            ("neckStiffness", one.Symptoms.NeckStiffness), ("hemolysis", one.Events.Hemolysis),
        }.Where(symptom => symptom.Present is not null)).ToArray();
        Assert.Equal(means == "no reaction" ? [] : [(means, true)], said);
    }

    [Theory]
    [MemberData(nameof(Of), "hypersensitivity")]
    public void Hypersensitivity_EachCode_IsNoOrDoubt(string system, string code, string means, bool isWeak)
    {
        Assert.False(isWeak);
        var concept = Given.Concept(system, code);
        var nka = Row.Allergy(Given.Snomed("716186003"));
        bool? read = (system, means) switch
        {
            (Row.Icd10, _) => Given.Record(nka, Row.Resource("Condition", $"\"code\":{concept}")).Case.Patient.IvigHypersensitivity,
            (var list, _) when list.EndsWith("list-empty-reason", StringComparison.Ordinal) => Given.Record(Row.Resource("List",
                """ "status":"current","mode":"snapshot" """, $"\"code\":{Given.Concept(Row.Loinc, "48765-2")}", $"\"emptyReason\":{concept}"))
                .Case.Patient.IvigHypersensitivity,
            _ => Given.Record(Row.Allergy(concept)).Case.Patient.IvigHypersensitivity,
        };
        Assert.Equal(means == "no" ? false : null, read);
    }

    [Theory]
    [MemberData(nameof(Of), "risk-factor")]
    public void Risk_EachCode_IsItsFactor(string system, string code, string means, bool isWeak)
    {
        _ = isWeak;
        var risks = Given.Record(Row.Resource("Condition", $"\"code\":{Given.Concept(system, code)}")).Case.RiskFactors;
        Assert.Contains(means.Split(' ')[0], risks.Select(one => Answers.Name(one.Kind)));
    }

    [Theory]
    [MemberData(nameof(Of), "pregnancy-doubt")]
    public void Pregnancy_EachCode_IsADoubt(string system, string code, string means, bool isWeak)
    {
        _ = (means, isWeak);
        string[] answers =
        [
            Row.Observation("82810-3", $"\"valueCodeableConcept\":{Given.Concept(Row.Loinc, "LA26683-5")}", """ "effectiveDateTime":"2026-11-20" """),
            Row.Observation("63895-7", $"\"valueCodeableConcept\":{Given.Concept(Row.Loinc, "LA29253-4")}", """ "effectiveDateTime":"2026-11-20" """),
        ];
        Assert.Equal(ReproductiveStatus.NotPregnant, Given.Record(answers).Case.Patient.ReproductiveStatus);
        Assert.Null(Given.Record([.. answers, Row.Resource("Condition", $"\"code\":{Given.Concept(system, code)}")]).Case.Patient.ReproductiveStatus);
    }

    [Theory]
    [MemberData(nameof(Of), "reproductive-answer")]
    public void Answer_EachCode_IsItsStatus(string system, string code, string means, bool isWeak)
    {
        Assert.False(isWeak);
        var nursing = means.Contains("nursing", StringComparison.Ordinal);
        var other = nursing ? ("82810-3", "LA26683-5") : ("63895-7", "LA29253-4");
        var read = Given.Record(
            Row.Observation(nursing ? "63895-7" : "82810-3", $"\"valueCodeableConcept\":{Given.Concept(system, code)}", """ "effectiveDateTime":"2026-11-20" """),
            Row.Observation(other.Item1, $"\"valueCodeableConcept\":{Given.Concept(Row.Loinc, other.Item2)}", """ "effectiveDateTime":"2026-11-20" """))
            .Case.Patient.ReproductiveStatus;
        Assert.Equal(means switch { "pregnant" => "pregnant", "nursing" => "nursing", "says nothing" => null, _ => "not-pregnant" },
            read is { } status ? Answers.Name(status) : null);
    }

    [Theory]
    [MemberData(nameof(Of), "blood-group-answer")]
    public void BloodGroup_EachCode_IsItsGroup(string system, string code, string means, bool isWeak)
    {
        Assert.False(isWeak);
        var read = Given.Record(Row.Observation("883-9", $"\"valueCodeableConcept\":{Given.Concept(system, code)}", """ "effectiveDateTime":"2026-11-20" """));
        Assert.Equal(means, Answers.Name(read.Case.Patient.BloodGroup!.Value));
    }

    /// <summary>Cells of a line of CSV, of which some are in quotation marks.</summary>
    private static string[] Cells(string line)
    {
        List<string> cells = [""];
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
                quoted = !quoted;
            else if (letter == ',' && !quoted)
                cells.Add("");
            else
                cells[^1] += letter;
        }

        return [.. cells];
    }
}
