namespace IvigRules.ConsoleHost;

/// <summary>How output is written.</summary>
internal enum OutputFormat
{
    Text,
    Markdown,
    Json,
}
