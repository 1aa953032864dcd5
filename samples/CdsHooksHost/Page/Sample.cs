namespace IvigRules.CdsHooksHost.Page;

/// <summary>A sample that the page offers.</summary>
/// <param name="Name">Its folder and file, such as <c>cases/acute-ms-relapse</c>.</param>
/// <param name="Group">The heading that it stands under.</param>
/// <param name="Title">Its name in words.</param>
/// <param name="AsOf">The day to read it with; absent when it has its own.</param>
internal sealed record Sample(string Name, string Group, string Title, DateOnly? AsOf);
