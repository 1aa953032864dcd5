using System.Text.Json;
using IvigRules.Orders;

namespace IvigRules.Json;

/// <summary>Writes the comparison of an order with a plan.</summary>
internal static class OrderCheckWriter
{
    internal static void Write(Utf8JsonWriter writer, OrderCheck check)
    {
        writer.WriteStartObject();
        writer.WriteString("status", check.Status);
        writer.WriteString("readiness", check.Readiness.ContractName());
        writer.WriteList("deviations", check.Deviations, (to, deviation) =>
        {
            to.WriteString("finding", deviation.Slip.ContractName());
            to.WriteString("says", deviation.Statement);
        });
        writer.WriteStrings("notJudged", check.NotJudged);
        if (check.DoseDifference is { } difference)
            writer.WriteDose("doseDifference", difference);
        if (check.WithinTolerance is { } within)
            writer.WriteBoolean("withinTolerance", within);
        writer.WriteEndObject();
    }
}
