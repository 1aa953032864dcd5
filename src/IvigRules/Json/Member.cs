using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>A property of an object: its name, its type, and where the value goes.</summary>
internal abstract class Member<TDraft>(string name, bool required)
    where TDraft : struct
{
    internal string Name { get; } = name;

    internal byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(name);

    internal bool Required { get; } = required;

    internal abstract void Read(ref Utf8JsonReader reader, ReadContext context, ref TDraft draft);

    internal abstract JsonObject Schema();
}

internal sealed class Member<TDraft, TValue>(string name, bool required, ContractType<TValue> type, Set<TDraft, TValue> set) : Member<TDraft>(name, required)
    where TDraft : struct
{
    internal override void Read(ref Utf8JsonReader reader, ReadContext context, ref TDraft draft) => set(ref draft, type.Read(ref reader, context));

    internal override JsonObject Schema() => type.Schema();
}
