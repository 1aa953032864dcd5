using System.Text.Json;
using IvigRules.Assessments;
using IvigRules.Dosing;
using IvigRules.Knowledge;

namespace IvigRules.Json;

/// <summary>Writes a result in full: names and order as the contract has them; what is absent is left out.</summary>
internal static class ResultWriter
{
    internal static void Write(Utf8JsonWriter writer, CaseAssessment result, Indication? only = null, DateOnly? firstInfusionOn = null)
    {
        writer.WriteStartObject();
        writer.WriteString("patientId", result.PatientId);
        writer.WriteDate("asOf", result.AsOf);
        WriteKnowledge(writer, result.Knowledge);
        WritePolicyDifferences(writer, result);
        writer.WriteList("assessments", result.Assessments.RemoveAll(assessment => only is not null && assessment.Indication != only),
            (to, assessment) => Write(to, assessment, firstInfusionOn));
        writer.WriteList("adverseReactions", result.AdverseReactions, (to, reaction) =>
        {
            to.WriteString("id", reaction.Id);
            to.WriteString("status", reaction.Status.ContractName());
            to.WriteString("because", reaction.Because);
            to.WriteReferences(reaction.Evidence);
        });
        WriteReservations(writer, result);
        BibliographyWriter.Write(writer, result.SiteReferences);
        writer.WriteEndObject();
    }

    internal static void WritePolicyDifferences(Utf8JsonWriter writer, CaseAssessment result) =>
        writer.WriteList("policyDifferences", result.PolicyDifferences, (to, difference) =>
        {
            to.WriteString("setting", difference.Setting);
            to.WriteString("value", difference.Value);
            to.WriteString("default", difference.Default);
        });

    /// <summary>What was not used, was not understood, or was read with an assumption.</summary>
    internal static void WriteReservations(Utf8JsonWriter writer, CaseAssessment result)
    {
        writer.WriteList("ignoredFacts", result.IgnoredFacts, WriteIgnored);
        writer.WriteList("notUnderstood", result.NotUnderstood, WriteIgnored);
        writer.WriteStrings("notes", result.Notes);

        static void WriteIgnored(Utf8JsonWriter to, IgnoredFact ignored)
        {
            to.WriteString("fact", ignored.Fact);
            to.WriteString("because", ignored.Because);
        }
    }

    /// <summary>One assessment, as a result has it.</summary>
    internal static void WriteAssessment(Utf8JsonWriter writer, Assessment assessment)
    {
        writer.WriteStartObject();
        Write(writer, assessment, firstInfusionOn: null);
        writer.WriteEndObject();
    }

    internal static void WriteKnowledge(Utf8JsonWriter writer, KnowledgeVersion knowledge)
    {
        writer.WriteStartObject("knowledge");
        writer.WriteString("version", knowledge.Version);
        writer.WriteString("sha256", knowledge.Sha256);
        writer.WriteEndObject();
    }

    /// <summary>The part that the summary has as well.</summary>
    internal static void WriteVerdict(Utf8JsonWriter writer, Assessment assessment)
    {
        writer.WriteString("indication", assessment.Indication.ContractName());
        writer.WriteString("verdict", assessment.Verdict.ContractName());
        writer.WriteString("readiness", assessment.Readiness.ContractName());
        writer.WriteStrings("determining", assessment.Determining);
    }

    internal static void WriteOpenPoints(Utf8JsonWriter writer, Assessment assessment)
    {
        writer.WriteList("missing", assessment.Missing, (to, missing) =>
        {
            WriteFact(to, missing.Fact);
            to.WriteStrings("rules", missing.Rules);
        });
        writer.WriteList("needsJudgement", assessment.NeedsJudgement, (to, point) =>
        {
            to.WriteString("rule", point.Rule);
            to.WriteString("says", point.Statement);
            to.WriteString("because", point.Because);
        });
    }

    private static void Write(Utf8JsonWriter writer, Assessment assessment, DateOnly? firstInfusionOn)
    {
        WriteVerdict(writer, assessment);
        writer.WriteList("rules", assessment.Rules, (to, finding) =>
        {
            to.WriteString("id", finding.Rule.Id);
            to.WriteString("kind", finding.Rule.Kind.ContractName());
            to.WriteString("strength", finding.Rule.Strength);
            to.WriteString("truth", finding.Truth.ContractName());
            to.WriteString("statement", finding.Rule.Statement);
            to.WriteStartObject("criterion");
            Write(to, finding.Criterion);
            to.WriteEndObject();
            to.WriteReferences(finding.Rule.Evidence);
        });
        WriteOpenPoints(writer, assessment);
        var considered = assessment.Verdict == Verdict.Consider;
        if (considered)
        {
            writer.WriteList("checks", assessment.Checks, (to, check) => Write(to, check, "status", check.Truth.CheckStatus()));
            var shown = assessment.Precautions.RemoveAll(precaution => precaution.Rule.OnlyWhenMet && precaution.Truth != Truth.Met);
            writer.WriteList("precautions", shown, (to, precaution) =>
                Write(to, precaution, "truth", precaution.Truth.ContractName()));
        }

        WriteRegimen(writer, assessment.Plan, firstInfusionOn);
        writer.WriteList("evidence", assessment.Evidence, (to, citation) =>
        {
            to.WriteString("id", citation.Reference.Id);
            to.WriteString("says", citation.Point);
        });
        writer.WriteOptional("withheld", assessment.NoDoseBecause);
        if (considered)
            WriteTreatment(writer, assessment);
        else
            WriteWhatIf(writer, assessment);
        writer.WriteStrings("advice", assessment.Advice);
    }

    internal static void WriteRegimen(Utf8JsonWriter writer, DosePlan? plan, DateOnly? firstInfusionOn)
    {
        if (plan is null)
            return;
        writer.WritePropertyName("regimen");
        PlanWriter.Write(writer, plan, firstInfusionOn);
    }

    private static void WriteTreatment(Utf8JsonWriter writer, Assessment assessment)
    {
        writer.WriteStrings("warnings", assessment.Warnings);
        writer.WriteList("premedication", assessment.Premedication, (to, drug) =>
        {
            to.WriteString("drug", drug.Drug.Id);
            if (drug is { Low: { } low, High: { } high })
            {
                to.WriteQuantity("low", low.Milligrams, "mg");
                to.WriteQuantity("high", high.Milligrams, "mg");
            }

            to.WriteOptional("note", drug.Note);
        });
        writer.WriteList("removedPremedication", assessment.RemovedPremedication, (to, drug) =>
        {
            to.WriteString("drug", drug.Drug.Id);
            to.WriteString("because", drug.Because);
        });
        writer.WriteStrings("counselling", assessment.Counselling);
        writer.WriteStrings("settings", assessment.Settings);
    }

    private static void WriteWhatIf(Utf8JsonWriter writer, Assessment assessment)
    {
        writer.WriteStartArray("wouldChange");
        foreach (var set in assessment.WhatIf())
        {
            writer.WriteStartArray();
            foreach (var answer in set.Answers)
            {
                writer.WriteStartObject();
                WriteFact(writer, answer.Fact);
                writer.WriteString("answer", answer.Answer);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, RuleFinding finding, string name, string truth)
    {
        writer.WriteString("id", finding.Rule.Id);
        writer.WriteString(name, truth);
        writer.WriteString("says", finding.Rule.Statement);
        writer.WriteString("because", finding.Because);
        writer.WriteReferences(finding.Rule.Evidence);
    }

    private static void Write(Utf8JsonWriter writer, Finding finding)
    {
        writer.WriteString("says", finding.Statement);
        writer.WriteString("truth", finding.Truth.ContractName());
        writer.WriteOptional("reason", finding.Reason?.ContractName());
        writer.WriteOptional("because", finding.Because);
        if (!finding.Parts.IsEmpty)
            writer.WriteList("of", finding.Parts, Write);
    }

    private static void WriteFact(Utf8JsonWriter writer, MissingFact fact)
    {
        writer.WriteString("fact", fact.Fact);
        writer.WriteOptional("subject", fact.Subject);
    }
}
