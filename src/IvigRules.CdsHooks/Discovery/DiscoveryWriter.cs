using System.Text.Json;
using IvigRules.CdsHooks.Requests;

namespace IvigRules.CdsHooks.Discovery;

/// <summary>Writes the discovery: three services with the same prefetch.</summary>
internal static class DiscoveryWriter
{
    private const string Requirements =
        "Needs the prefetch keys patient, conditions, allergies, medications and procedures, or access to the FHIR server to fetch them "
        + "and further pages of long records. It is decision support from one clinical FAQ, not an order, and writes nothing.";

    internal static byte[] Write(CdsHooksSettings settings)
    {
        var prefetch = new SortedDictionary<string, string>(
            settings.Prefetch.ToDictionary(key => key.Name, key => key.Template, StringComparer.Ordinal), StringComparer.Ordinal);
        var answer = new DiscoveryAnswer
        {
            Services =
            [
                .. HookService.All.Select(service => new DiscoveryAnswer.ServiceBody
                {
                    Hook = service.Hook,
                    Title = service.Title,
                    Description = service.Description,
                    Id = service.Id,
                    Prefetch = prefetch,
                    UsageRequirements = Requirements,
                }),
            ],
        };
        return JsonSerializer.SerializeToUtf8Bytes(answer, AnswerJson.Default.DiscoveryAnswer);
    }
}
