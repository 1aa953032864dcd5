using IvigRules.ConsoleHost;

return Cli.Run(args, Terminal.System());
