using IvigRules.GenericHost;
using Microsoft.Extensions.DependencyInjection;

if (args is not [var file, .. var settings])
{
    await Console.Error.WriteLineAsync("usage: GenericHost FILE [--Ivig:SETTING=VALUE ...]");
    return 2;
}

using var host = Ehr.Build(settings);
await host.StartAsync();
host.Services.GetRequiredService<RelapseClinic>().Review(File.ReadAllBytes(file), Console.Out);
await host.StopAsync();
return 0;
