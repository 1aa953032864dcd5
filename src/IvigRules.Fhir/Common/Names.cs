using System.Collections.Frozen;
using System.Text;
using IvigRules.Fhir.Codes;

namespace IvigRules.Fhir.Common;

/// <summary>Names in texts. A name inside a longer text is only a mention: it opens a question and answers none.</summary>
internal static class Names
{
    private static readonly FrozenDictionary<string, string> Therapies = TherapyTable();
    private static readonly int LongestTherapy = Therapies.Keys.Max(name => name.Length);

    private static readonly FrozenSet<string> Immunoglobulin = new[]
    {
        "immuneglobulin", "immunoglobulin", "immunoglobulins", "gammaglobulin", "ivig", "igiv",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Beyond the table of names: brands, and words for an exchange of plasma. They only ever ask.</summary>
    private static readonly FrozenDictionary<string, string> OnlyMentions = new (Therapy Therapy, string[] Words)[]
    {
        (Therapy.IntravenousImmunoglobulin,
        [
            "alyglo", "asceniv", "bivigam", "carimune", "flebogamma", "gammagard", "gammaked", "gammaplex", "gamunex", "intratect",
            "iqymune", "kiovig", "nanogam", "octagam", "panzyga", "privigen", "sandoglobulin", "yimmugo",
        ]),
        (Therapy.Natalizumab, ["tyruko"]),
        (new("plasma-exchange"), ["apheresis", "pheresis", "plasmaaustausch", "plasmapherese"]),
    }.SelectMany(row => row.Words.Select(word => KeyValuePair.Create(word, row.Therapy.Id))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Immunoglobulins against one thing, which are not IVIG.</summary>
    private static readonly string[] Hyperimmune =
    [
        "rho d", "rhod", "rh d", "anti d", "hepatitis b", "tetanus", "rabies", "varicella", "zoster", "botulism", "cytomegalovirus",
        "digoxin", "thymocyte", "lymphocyte", "vaccinia", "antivenom",
    ];

    private static readonly FrozenDictionary<string, ConditionKind> Diseases = new Dictionary<string, ConditionKind>(StringComparer.Ordinal)
    {
        ["multiplesclerosis"] = ConditionKind.MultipleSclerosis,
        ["encephalomyelitisdisseminata"] = ConditionKind.MultipleSclerosis,
        ["neuromyelitisoptica"] = ConditionKind.NeuromyelitisOptica,
        ["nmo"] = ConditionKind.NeuromyelitisOptica,
        ["nmosd"] = ConditionKind.NeuromyelitisOptica,
        ["devic"] = ConditionKind.NeuromyelitisOptica,
        ["progressivemultifocalleukoencephalopathy"] = ConditionKind.ProgressiveMultifocalLeukoencephalopathy,
        ["pml"] = ConditionKind.ProgressiveMultifocalLeukoencephalopathy,
        ["immunereconstitution"] = ConditionKind.ImmuneReconstitutionSyndrome,
        ["iris"] = ConditionKind.ImmuneReconstitutionSyndrome,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Relapses =
        new[] { "relapse", "relapses", "exacerbation", "flare", "schub" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words of another measurement of IgA: in another material, a subclass, or an antibody of that class.</summary>
    private static readonly FrozenSet<string> OtherThanSerumIga = new[]
    {
        "csf", "cerebrospinal", "cerebral", "saliva", "subclass", "iga1", "iga2", "ab", "antibody",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The therapy whose name is the whole text.</summary>
    internal static Therapy? Named(string text) =>
        Therapies.TryGetValue(Squash(text), out var id) && !IsHyperimmune(text) ? new Therapy(id) : null;

    /// <summary>The therapies whose names stand in a text as whole words.</summary>
    internal static IEnumerable<Therapy> Mentioned(string text)
    {
        var words = Words(text);
        var ids = Runs(words, LongestTherapy).Select(run => Therapies.GetValueOrDefault(run)).OfType<string>();
        ids = ids.Concat(words.Select(word => OnlyMentions.GetValueOrDefault(word)).OfType<string>());
        if (Runs(words, 16).Any(Immunoglobulin.Contains))
            ids = ids.Append(Therapy.IntravenousImmunoglobulin.Id);
        var excluded = IsHyperimmune(text);
        return ids.Distinct(StringComparer.Ordinal).Where(id => !excluded || !string.Equals(id, Therapy.IntravenousImmunoglobulin.Id,
            StringComparison.Ordinal))
            .Select(id => new Therapy(id));
    }

    /// <summary>The diseases that a text mentions.</summary>
    internal static IEnumerable<ConditionKind> MentionedDiseases(string text)
    {
        var kinds = Runs(Words(text), 40).Where(Diseases.ContainsKey).Select(run => Diseases[run]);
        return (RawWords(text).Contains("MS", StringComparer.Ordinal) ? kinds.Append(ConditionKind.MultipleSclerosis) : kinds).Distinct();
    }

    internal static bool MentionsRelapse(string text) => Words(text).Any(Relapses.Contains);

    /// <summary>Whether a text mentions immunoglobulin A in serum; other materials and subclasses are other measurements.</summary>
    internal static bool MentionsIga(string text)
    {
        var words = Words(text);
        return (words.Contains("iga") || Runs(words, 16).Contains("immunoglobulina", StringComparer.Ordinal))
            && !words.Any(OtherThanSerumIga.Contains);
    }

    /// <summary>Whether the bytes of a string may mention it: a quick look before anything is parsed.</summary>
    internal static bool MayNameIga(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if ((text[i] | 0x20) == 'i' && (text[i + 1] | 0x20) == 'g' && (text[i + 2] | 0x20) == 'a')
                return true;
        }

        return text.IndexOf("lobulin"u8) >= 0 || text.IndexOf("LOBULIN"u8) >= 0;
    }

    private static bool IsHyperimmune(string text)
    {
        var plain = $" {string.Join(' ', Words(text))} ";
        return Hyperimmune.Any(name => plain.Contains($" {name} ", StringComparison.Ordinal));
    }

    private static FrozenDictionary<string, string> TherapyTable()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in TherapyNames.All)
        {
            foreach (var name in row.OtherNames.Prepend(row.Id))
                names.TryAdd(Squash(name), row.Id);
        }

        foreach (var row in FhirCodes.Default.Rows.Where(row => row.Table is CodeMeanings.Therapy && row.Display.Length > 0))
        {
            if (!row.Means.StartsWith(CodeMeanings.Mentions, StringComparison.Ordinal))
                names.TryAdd(Squash(row.Display), row.Means.Replace(CodeMeanings.ByRoute, "", StringComparison.Ordinal));
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Whether two texts are the same name, but for case and separators.</summary>
    internal static bool AreSame(string left, string right) => string.Equals(Squash(left), Squash(right), StringComparison.Ordinal);

    private static string Squash(string text) => string.Concat(Words(text));

    /// <summary>The words of a text, as far as its letters and digits go, in lower case.</summary>
    private static List<string> Words(string text) => [.. RawWords(text).Select(word => word.ToLowerInvariant())];

    private static IEnumerable<string> RawWords(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
                word.Append(letter);
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    /// <summary>Each run of whole words, written together, up to a length.</summary>
    private static IEnumerable<string> Runs(List<string> words, int longest)
    {
        for (var from = 0; from < words.Count; from++)
        {
            var run = "";
            for (var to = from; to < words.Count && run.Length + words[to].Length <= longest; to++)
                yield return run += words[to];
        }
    }
}
