using IvigRules.CdsHooksHost;

if (args is [HealthProbe.Argument, ..])
    return await HealthProbe.Run(args).ConfigureAwait(false);
await Service.Build(args).RunAsync().ConfigureAwait(false);
return 0;
