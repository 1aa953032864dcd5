using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IvigRules.GenericHost;

/// <summary>
/// A host as an EHR would build it: the policy stands in the section Ivig of appsettings.json and is checked at start, together with the
/// rules of the house.
/// </summary>
internal static class Ehr
{
    internal static IHost Build(string[] settings, Action<IConfigurationBuilder>? more = null)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory, Args = settings });
        more?.Invoke(builder.Configuration);
        builder.Services.AddIvigRules(builder.Configuration.GetSection("Ivig"));
        builder.Services.AddSingleton(new TrialRegister(builder.Configuration.GetSection("TrialX")));
        builder.Services.AddOptions<IvigRulesOptions>().Configure<TrialRegister>((options, register) => options.SiteRules = HouseRules.With(register));
        builder.Services.AddSingleton<RelapseClinic>();
        return builder.Build();
    }
}

/// <summary>A service of the host. It lives as long as the host, so it asks the source for the assessor each time.</summary>
internal sealed class RelapseClinic(IvigAssessorProvider assessors)
{
    internal void Review(byte[] patientCase, TextWriter output)
    {
        var result = assessors.Current.Assess(CaseJson.Read(patientCase));
        foreach (var difference in result.PolicyDifferences)
            output.WriteLine($"site policy: {difference.Setting} is {difference.Value}, by default {difference.Default}");
        output.WriteLine(result[Indication.AcuteMsRelapse].Explain());
    }
}
