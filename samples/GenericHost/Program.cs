using IvigRules.GenericHost;
using Microsoft.Extensions.DependencyInjection;

if (args is not [var file, .. var settings])
{
    await Console.Error.WriteLineAsync("usage: GenericHost FILE [--Ivig:SETTING=VALUE ...]").ConfigureAwait(false);
    return 2;
}

using var host = Ehr.Build(settings);
await host.StartAsync().ConfigureAwait(false);
host.Services.GetRequiredService<RelapseClinic>().Review(File.ReadAllBytes(file), Console.Out);
await host.StopAsync().ConfigureAwait(false);
return 0;
