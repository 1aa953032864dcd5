using System.Text.Json;
using IvigRules.Assessments;
using IvigRules.Orders;

namespace IvigRules.Json;

/// <summary>Writes the comparison of an order with a plan.</summary>
internal static class OrderCheckWriter
{
    internal static void Write(Utf8JsonWriter writer, OrderCheck check)
    {
        writer.WriteStartObject();
        writer.WriteString("answer", check.Answer.ContractName());
        writer.WriteString("indication", check.Indication.ContractName());
        writer.WriteString("verdict", check.Verdict.ContractName());
        writer.WriteOptional("because", check.Because);
        writer.WriteString("readiness", check.Readiness.ContractName());
        writer.WriteList("failedChecks", check.FailedChecks, WriteFinding);
        writer.WriteList("outstandingChecks", check.OutstandingChecks, WriteFinding);
        writer.WriteList("precautions", check.Precautions, WriteFinding);
        writer.WriteStrings("warnings", check.Warnings);
        writer.WriteList("parts", check.Parts, (to, part) =>
        {
            to.WriteString("part", part.Part.ContractName());
            to.WriteString("answer", part.Answer.ContractName());
            to.WriteString("says", part.Statement);
            if (part.Difference is { } difference)
                to.WriteDose("difference", difference);
        });
        writer.WriteList("slips", check.Slips, (to, slip) =>
        {
            to.WriteString("slip", slip.Slip.ContractName());
            to.WriteString("part", slip.Part.ContractName());
            to.WriteString("says", slip.Statement);
        });
        writer.WriteEndObject();
    }

    private static void WriteFinding(Utf8JsonWriter writer, RuleFinding finding)
    {
        writer.WriteString("id", finding.Rule.Id);
        writer.WriteString("says", finding.Rule.Statement);
        writer.WriteString("because", finding.Because);
    }
}
