using IvigRules.CdsHooks.Cards;
using IvigRules.CdsHooks.Discovery;
using IvigRules.CdsHooks.Trust;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace IvigRules.CdsHooks.Configuration;

/// <summary>Reads the section <c>CdsHooks</c> as a whole: with a fault in it the service does not start; all are said at once.</summary>
internal static class SettingsReader
{
    internal const string Section = "CdsHooks";

    /// <exception cref="OptionsValidationException">The settings have faults; it lists them all.</exception>
    internal static CdsHooksSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        List<string> faults = [];
        var settings = Read(new SettingsSection(configuration.GetSection(Section), faults), environment.IsDevelopment());
        return faults.Count == 0 ? settings : throw new OptionsValidationException(Section, typeof(CdsHooksSettings), faults);
    }

    private static CdsHooksSettings Read(SettingsSection section, bool isDevelopment)
    {
        var baseUrl = Address(section, "PublicBaseUrl");
        var feedback = section.Part("Feedback");
        var cors = section.Part("Cors");
        var page = section.Part("Page");
        var settings = new CdsHooksSettings
        {
            PublicBaseUrl = baseUrl,
            Zone = Zone(section),
            Clients = [.. section.Parts("Clients").Select(client => ClientReader.Read(client, isDevelopment))],
            Algorithms = Algorithms(section),
            AllowAnonymous = section.Flag("AllowAnonymous", otherwise: false),
            AnonymousDiscovery = section.Flag("AnonymousDiscovery", otherwise: true),
            BehindTlsProxy = section.Flag("BehindTlsProxy", otherwise: false),
            Instances = section.Whole("Instances", 1, 1, 10_000),
            CorsOrigins = [.. Origins(cors, isDevelopment)],
            Codes = Codes(section),
            OutcomeExtension = Extension(section),
            Limits = CdsLimits.Read(section.Part("Limits")),
            FeedbackFile = feedback.Text("File") ?? "feedback.ndjson",
            KeepsComments = feedback.Flag("KeepComments", otherwise: false),
            Prefetch = PrefetchKeys.Read(section.Part("Prefetch")),
            OverrideReasons = OverrideReasonList.Read(section, baseUrl),
        };
        CheckCallers(section, settings, isDevelopment);
        _ = page.Flag("Enabled", otherwise: false);
        foreach (var part in new[] { feedback, cors, page, section })
            part.ReportUnknown();
        return settings;
    }

    private static string Address(SettingsSection section, string name) =>
        section.Needed(name).Length == 0 ? "" : section.Address(name, allowsLoopback: true)?.AbsoluteUri.TrimEnd('/') ?? "";

    private static TimeZoneInfo Zone(SettingsSection section)
    {
        var id = section.Needed("Zone");
        if (TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
            return zone;
        if (id.Length > 0)
            section.Fault("Zone", "it is a time zone such as America/New_York");
        return TimeZoneInfo.Utc;
    }

    private static FhirCodes Codes(SettingsSection section)
    {
        if (section.Text("Codes") is not { } file)
            return FhirCodes.Default;
        try
        {
            return FhirCodes.Default.With(File.ReadAllText(file));
        }
        catch (Exception problem) when (problem is ArgumentException or IOException or UnauthorizedAccessException)
        {
            section.Fault("Codes", problem.Message);
            return FhirCodes.Default;
        }
    }

    private static ImmutableArray<string> Algorithms(SettingsSection section)
    {
        ImmutableArray<string> named = [.. section.Texts("Algorithms")];
        if (named.Any(one => !SigningAlgorithms.Possible.Contains(one, StringComparer.Ordinal)))
            section.Fault("Algorithms", $"an algorithm is one of {string.Join(", ", SigningAlgorithms.Possible)}");
        return named.IsEmpty ? SigningAlgorithms.Default : named;
    }

    private static Uri? Extension(SettingsSection section)
    {
        if (section.Text("OutcomeExtension") is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address))
            return address;
        section.Fault("OutcomeExtension", "it is the address of an extension");
        return null;
    }

    private static IEnumerable<string> Origins(SettingsSection cors, bool isDevelopment)
    {
        var origins = cors.Texts("Origins");
        foreach (var origin in origins)
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
                || !string.Equals(address.GetLeftPart(UriPartial.Authority), origin, StringComparison.OrdinalIgnoreCase))
                cors.Fault("Origins", "an origin is a scheme, a host and a port, such as https://ehr.example.org");
        }

        return origins.Count == 0 && isDevelopment ? [Sandbox.Origin] : origins;
    }

    /// <summary>Who may call: without clients nobody, unless that is said twice outside of development.</summary>
    private static void CheckCallers(SettingsSection section, CdsHooksSettings settings, bool isDevelopment)
    {
        var understood = section.Flag("IUnderstandThatAnyoneCanCall", otherwise: false);
        if (settings.AllowAnonymous && !isDevelopment && !understood)
            section.Fault("AllowAnonymous", "outside of Development it needs IUnderstandThatAnyoneCanCall to be true as well");
        if (settings.Clients.IsEmpty && !settings.AllowAnonymous)
            section.Fault("Clients", "without a client nobody could call: configure one, or AllowAnonymous");
        foreach (var twice in settings.Clients.GroupBy(client => client.Issuer, StringComparer.Ordinal).Where(same => same.Skip(1).Any()))
            section.Fault("Clients", $"the issuer {twice.Key} is there twice");
        foreach (var twice in settings.Clients.GroupBy(client => client.Name, StringComparer.Ordinal).Where(same => same.Skip(1).Any()))
            section.Fault("Clients", $"the name {twice.Key} is there twice");
    }
}
