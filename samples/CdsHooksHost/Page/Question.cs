namespace IvigRules.CdsHooksHost.Page;

/// <summary>A fact that is missing, as a question, with the controls that answer it.</summary>
/// <param name="Fact">The property to record.</param>
/// <param name="Subject">The therapy or disease that it is about.</param>
/// <param name="Text">The question.</param>
/// <param name="Rules">The rules that ask for it.</param>
/// <param name="Controls">One for each record that can be completed; none when the page cannot answer it.</param>
internal sealed record Question(
    string Fact, string? Subject, string Text, IReadOnlyList<string> Rules, IReadOnlyList<Control> Controls);
