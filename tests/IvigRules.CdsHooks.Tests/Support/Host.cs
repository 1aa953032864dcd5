using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;


namespace IvigRules.CdsHooks.Tests.Support;

/// <summary>A host as a hospital would write it.</summary>
internal static class Host
{
    internal const string BaseUrl = "https://cds.example.org";

    /// <summary>Settings with which the service starts: anyone may call it.</summary>
    internal static Dictionary<string, string?> Open { get; } = new(StringComparer.Ordinal)
    {
        ["CdsHooks:PublicBaseUrl"] = BaseUrl,
        ["CdsHooks:Zone"] = "Etc/UTC",
        ["CdsHooks:AllowAnonymous"] = "true",
        ["CdsHooks:Limits:CallSeconds"] = "60",
    };

    internal static Dictionary<string, string?> With(string name, string? value) => new(Open, StringComparer.Ordinal) { [name] = value };

    internal static CdsService Service { get; } = Build(Open).Services.GetRequiredService<CdsService>();

    internal static WebApplication Build(
        IEnumerable<KeyValuePair<string, string?>> settings, string environment = "Development", Action<IServiceCollection>? with = null,
        string? json = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection(settings);
        if (json is not null)
            builder.Configuration.AddJsonStream(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)));
        builder.WebHost.UseKestrelCore();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        builder.Services.AddIvigCdsHooks(builder.Configuration);
        with?.Invoke(builder.Services);
        return builder.Build();
    }
}
