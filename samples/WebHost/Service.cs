using System.Text.Json.Serialization;
using IvigRules.DependencyInjection;
using IvigRules.Facts;
using IvigRules.Json;
using IvigRules.Orders;

namespace IvigRules.WebHost;

/// <summary>Cases in, results out, as the library's JSON contract has them: nothing is configured for that.</summary>
internal static class Service
{
    internal static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddIvigRules();
        builder.Services.AddOpenApi(options => options.AddDocumentTransformer(ContractSchemas.Put));
        builder.Services.AddExceptionHandler<UnreadableInput>().AddProblemDetails();

        // Otherwise a body that cannot be read is an empty answer outside of development.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

        // For the host's own types: what is misspelt, missing, twice or null is refused, and never a default.
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            options.SerializerOptions.RespectRequiredConstructorParameters = true;
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.AllowDuplicateProperties = false;
        });

        var app = builder.Build();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = problem => (problem as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError,
        });
        app.MapOpenApi();
        app.MapPost("/assess", (PatientCase recorded, IvigAssessorProvider assessors, string detail = "full") => detail switch
        {
            "full" => Results.Ok(assessors.Current.Assess(recorded)),
            "summary" => Results.Text(ResultJson.ToSummary(assessors.Current.Assess(recorded)), "application/json"),
            _ => Results.Problem("detail is full or summary", statusCode: StatusCodes.Status400BadRequest),
        });
        app.MapPost("/check-order", (OrderRequest request, IvigAssessorProvider assessors) =>
            TypedResults.Ok(assessors.Current.CheckOrder(request.Case, request.Indication, request.Order)));
        return app;
    }
}

/// <summary>A type of the host's own that holds types of the library.</summary>
internal sealed record OrderRequest(PatientCase Case, Indication Indication, Order Order);
