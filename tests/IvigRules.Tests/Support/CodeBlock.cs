using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace IvigRules.Tests.Support;

/// <summary>A block of C# on a page: a whole program, with the usings that it needs beyond the implicit ones.</summary>
/// <param name="Place">The page and the number of the block.</param>
/// <param name="Code">The code.</param>
/// <param name="Output">The text block right after it, which is what it prints; null when there is none.</param>
internal sealed record CodeBlock(string Place, string Code, string? Output)
{
    private const string Csharp = "```csharp\n";
    private const string Fence = "\n```";
    private const string Text = "\n\n```text\n";

    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>A reference to an older version of an assembly: the SDK turns these warnings off too.</summary>
    private static readonly Dictionary<string, ReportDiagnostic> OffInEveryProject =
        new(StringComparer.Ordinal) { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    private static readonly Lazy<MetadataReference[]> References = new(() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file))]);

    internal static string Root { get; } = FindRoot();

    /// <summary>The blocks of a page, by its path from the root of the repository.</summary>
    internal static IEnumerable<CodeBlock> On(string page)
    {
        var text = File.ReadAllText(Path.Combine(Root, page));
        var number = 0;
        for (var at = text.IndexOf(Csharp, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Csharp, at, StringComparison.Ordinal))
        {
            at += Csharp.Length;
            var end = text.IndexOf(Fence, at, StringComparison.Ordinal);
            var rest = text[(end + Fence.Length)..];
            yield return new($"{page}, block {++number}", text[at..end] + "\n", rest.StartsWith(Text, StringComparison.Ordinal)
                ? rest[Text.Length..(rest.IndexOf(Fence, Text.Length - 1, StringComparison.Ordinal) + 1)]
                : null);
            at = end;
        }
    }

    /// <summary>The compiled program, or what the compiler says against it, warnings included.</summary>
    internal (byte[] Program, string[] Problems) Compile()
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var compilation = CSharpCompilation.Create(
            "Page",
            new[] { ImplicitUsings, Code }.Select(code => CSharpSyntaxTree.ParseText(SourceText.From(code), options)),
            References.Value,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions(OffInEveryProject));
        using var program = new MemoryStream();
        compilation.Emit(program);
        return (program.ToArray(),
            [.. compilation.GetDiagnostics().Where(problem => problem.Severity >= DiagnosticSeverity.Warning).Select(problem => $"{Place}: {problem}")]);
    }

    /// <summary>What the program prints when it is started in the root of the repository.</summary>
    internal string Run()
    {
        var main = Assembly.Load(Compile().Program).EntryPoint!;
        var (folder, console) = (Directory.GetCurrentDirectory(), Console.Out);
        using var output = new StringWriter { NewLine = "\n" };
        try
        {
            Directory.SetCurrentDirectory(Root);
            Console.SetOut(output);
            main.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
            Directory.SetCurrentDirectory(folder);
        }

        return output.ToString();
    }

    public override string ToString() => Place;

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "IvigRules.sln")))
                return at.FullName;
        }

        throw new DirectoryNotFoundException("the tests run from within the repository");
    }
}
