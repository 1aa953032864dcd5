using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IvigRules.Assessments;
using IvigRules.Json;
using IvigRules.Reports;

namespace IvigRules.CdsHooksHost.Page;

/// <summary>A smallest set of answers that turns the verdict to Consider, and the case with these answers.</summary>
internal sealed partial record Change(IReadOnlyList<Change.Part> Answers, JsonNode Case)
{
    internal static Change Of(WhatIf set) => new(
        [.. set.Answers.Select(answer => new Part(Questions.Sentence(Phrases.Question(answer.Fact)), InWords(answer.Answer)))],
        JsonNode.Parse(CaseJson.ToJson(set.Case))!);

    private static string InWords(string answer) => answer switch
    {
        "true" => "yes",
        "false" => "no",
        _ => Hyphens().Replace(answer, " "),
    };

    /// <summary>The hyphens of identifiers, not those of dates and of "relapsing-remitting".</summary>
    [GeneratedRegex("(?<=[a-z])(?<!relapsing)-(?=[a-z0-9])", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Hyphens();

    /// <summary>A question and the answer to it.</summary>
    internal sealed record Part(string Question, string Answer);
}
