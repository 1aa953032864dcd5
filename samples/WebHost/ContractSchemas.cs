using IvigRules.Facts;
using IvigRules.Json;
using IvigRules.Orders;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace IvigRules.WebHost;

/// <summary>Puts the schemas of the contract into the OpenAPI document: ASP.NET Core cannot see through a converter.</summary>
internal static class ContractSchemas
{
    internal static Task Put(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var (name, schema) in new[] { (nameof(PatientCase), CaseJson.Schema()), (nameof(Order), OrderJson.Schema()) })
        {
            document.Components!.Schemas![name] = OpenApiModelFactory.Parse<OpenApiSchema>(
                schema, OpenApiSpecVersion.OpenApi3_1, document, out _, "json")!;
        }

        return Task.CompletedTask;
    }
}
