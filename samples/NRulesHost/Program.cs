using NRulesHost;

Demonstration.Run(Console.Out);
