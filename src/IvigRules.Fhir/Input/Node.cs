using System.Collections.Frozen;
using System.Globalization;
using Hl7.Fhir.Model;

namespace IvigRules.Fhir.Input;

/// <summary>
/// An element of a resource and where it stands. The model's own properties throw on a value that is not understood; here it is read as it
/// was written.
/// </summary>
internal sealed class Node(Base? element, Node? parent, string name, int index = -1)
{
    private static readonly FrozenSet<string> Choices = new[]
    {
        "onset", "abatement", "value", "effective", "performed", "occurrence", "medication", "deceased", "item", "reported", "rate", "dose",
        "asNeeded", "bounds", "multipleBirth",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it stands in the record, with or without a value.</summary>
    internal bool Exists => element is not null;

    internal Base? Element => element;

    /// <summary>The type of the element, such as <c>dateTime</c>; empty when it is absent.</summary>
    internal string Type => element?.TypeName ?? "";

    /// <summary>The path of names and indices.</summary>
    internal string Place
    {
        get
        {
            var own = index < 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]");
            return parent is null ? own : $"{parent.Place}.{own}";
        }
    }

    /// <summary>An element that stands at most once.</summary>
    internal Node this[string child] => element is not null && element.TryGetValue(child, out var value) && value is Base found
        ? new(found, this, Choices.Contains(child) ? child + Capitalized(found.TypeName) : child)
        : new(null, this, child);

    /// <summary>The elements of a list, in its order.</summary>
    internal IEnumerable<Node> All(string child)
    {
        if (element is null || !element.TryGetValue(child, out var value))
            yield break;
        if (value is Base single)
        {
            yield return new(single, this, child);
            yield break;
        }

        var at = 0;
        foreach (var item in (value as System.Collections.IEnumerable)?.OfType<Base>() ?? [])
            yield return new(item, this, child, at++);
    }

    /// <summary>The value of a primitive element as it was written; null when it has none.</summary>
    internal string? Text => element is PrimitiveType { JsonValue: { } value }
        ? value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture)
        : null;

    /// <summary>The value when it is true or false and not a text.</summary>
    internal bool? Boolean => element is PrimitiveType { JsonValue: bool value } ? value : null;

    /// <summary>The value when it is a number that a decimal holds and not a text.</summary>
    internal decimal? Number => element is PrimitiveType { JsonValue: { } value }
        ? value switch
        {
            decimal number => number,
            int number => number,
            long number => number,
            _ => null,
        }
        : null;

    /// <summary>Whether the text is this, letter for letter.</summary>
    internal bool Is(string text) => string.Equals(Text, text, StringComparison.Ordinal);

    /// <summary>The extensions with this address.</summary>
    internal IEnumerable<Node> Extensions(string url) =>
        All("extension").Where(extension => extension["url"].Is(url));

    private static string Capitalized(string type) => type.Length == 0 ? "" : char.ToUpperInvariant(type[0]) + type[1..];
}
