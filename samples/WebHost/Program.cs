using IvigRules.WebHost;

await Service.Build(args).RunAsync().ConfigureAwait(false);
