using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace IvigRules.ConsoleHost;

/// <summary>Options and arguments that more than one command has, and how their values are read.</summary>
internal static class Options
{
    private static readonly (string Name, Indication? Value)[] Indications =
        [.. Enum.GetValues<Indication>().Select(indication => (indication.Name(), (Indication?)indication))];

    internal static Option<Indication?> Indication(string description = "Only this indication; all five by default.")
    {
        var names = string.Join(", ", Indications.Select(indication => indication.Name));
        var option = new Option<Indication?>("--indication") { Description = $"{description} One of {names}.", HelpName = "NAME" };
        return Choice(option, Indications);
    }

    internal static Option<string?> Policy() =>
        File(new Option<string?>("--policy")
        {
            Description = "The site's policy as JSON; the library's defaults without it.",
            HelpName = "FILE",
        });

    internal static Option<OutputFormat> Format(bool markdown = true)
    {
        (string, OutputFormat)[] formats = markdown
            ? [("text", OutputFormat.Text), ("markdown", OutputFormat.Markdown), ("json", OutputFormat.Json)]
            : [("text", OutputFormat.Text), ("json", OutputFormat.Json)];
        var names = string.Join('|', formats.Select(format => format.Item1));
        var option = new Option<OutputFormat>("--format") { Description = "How to write the result; text by default.", HelpName = names };
        return Choice(option, formats);
    }

    /// <summary>An option whose value is one of some names, whatever their case.</summary>
    internal static Option<T> Choice<T>(Option<T> option, params (string Name, T Value)[] choices)
    {
        option.CustomParser = result => Choose(result, option.Name, choices);
        option.CompletionSources.Clear();
        option.CompletionSources.Add([.. choices.Select(choice => choice.Name)]);
        return option;
    }

    /// <inheritdoc cref="Choice{T}(Option{T}, ValueTuple{string, T}[])"/>
    internal static Argument<T> Choice<T>(Argument<T> argument, params (string Name, T Value)[] choices)
    {
        argument.CustomParser = result => Choose(result, argument.Name, choices);
        argument.CompletionSources.Clear();
        argument.CompletionSources.Add([.. choices.Select(choice => choice.Name)]);
        return argument;
    }

    /// <summary>An option with a file's name, which is never a mistyped option: a file --name is written ./--name.</summary>
    internal static Option<T> File<T>(Option<T> option)
    {
        option.Validators.Add(result => Refuse(result, [.. result.Tokens]));
        return option;
    }

    /// <inheritdoc cref="File{T}(Option{T})"/>
    internal static Argument<string> File(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description };
        argument.Validators.Add(result => Refuse(result, [.. result.Tokens]));
        return argument;
    }

    /// <summary>Refuses a number outside bounds.</summary>
    internal static void Within(OptionResult result, int least, int most)
    {
        if (result.Tokens.Count == 0)
            return;
        var typed = result.Tokens[0].Value;
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return;
        result.AddError(string.Create(CultureInfo.InvariantCulture,
            $"{result.Option.Name} needs a whole number from {least} to {most}, not '{typed}'"));
    }

    /// <summary>The names of a command's options, for one that was mistyped.</summary>
    internal static IEnumerable<string> NamesOf(Command command) => command.Options.Select(option => option.Name).Append("--help");

    private static T? Choose<T>(ArgumentResult result, string what, (string Name, T Value)[] choices)
    {
        var typed = result.Tokens[0].Value;
        foreach (var (name, value) in choices)
        {
            if (string.Equals(name, Nearest.Normal(typed), StringComparison.Ordinal))
                return value;
        }

        var names = choices.Select(choice => choice.Name).ToList();
        result.AddError($"{what} is one of {string.Join(", ", names)} and not '{typed}'{Nearest.Question(typed, names)}");
        return default;
    }

    private static void Refuse(SymbolResult result, Token[] tokens)
    {
        if (Array.Find(tokens, token => token.Value.StartsWith("--", StringComparison.Ordinal)) is not { Value: var typed })
            return;
        var command = result;
        while (command is not CommandResult and not null)
            command = command.Parent;
        var names = command is CommandResult { Command: var known } ? NamesOf(known) : [];
        result.AddError($"there is no option '{typed}'{Nearest.Question(typed, names)}");
    }
}
