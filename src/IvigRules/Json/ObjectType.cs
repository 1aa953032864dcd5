using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>An object with known properties: any other, a second of the same name, or a missing required one is an error.</summary>
/// <typeparam name="TDraft">What the properties are collected in, on the stack; what is required is there by the end.</typeparam>
/// <typeparam name="TFact">What is made of it.</typeparam>
internal abstract class ObjectType<TDraft, TFact>(params Member<TDraft, TFact>[] members) : ContractType<TFact>
{
    /// <summary>Where the properties are collected, before the first.</summary>
    protected virtual TDraft Start() => default!;

    /// <summary>The finished fact.</summary>
    protected abstract TFact Finish(in TDraft draft);

    /// <summary>Stands for a fact that has faults; nobody uses it but who asks for what could be read.</summary>
    protected virtual TFact Unfinished(in TDraft draft) => default!;

    /// <summary>What is wrong with the finished fact, if anything.</summary>
    protected internal virtual Fault? FaultOf(TFact fact) => null;

    /// <summary>A contradiction of the properties that the finished fact no longer shows, if any.</summary>
    protected virtual Fault? FaultOf(in TDraft draft) => null;

    internal override TFact Read(ref Utf8JsonReader reader) => Read(ref reader, faults: null);

    internal override TFact Read(ref Utf8JsonReader reader, FaultList? faults)
    {
        Expect(ref reader, JsonTokenType.StartObject, "an object");
        var before = faults?.Count;
        var draft = Start();
        uint seen = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (faults is null)
                ReadMember(ref reader, ref draft, ref seen, faults);
            else
                Collect(ref reader, ref draft, ref seen, faults);
        }

        for (var i = 0; i < members.Length; i++)
        {
            if (!members[i].Required || (seen & (1u << i)) != 0)
                continue;
            var missing = new RefusedException(reader.TokenStartIndex, Contract.IsMissing, members[i].Name);
            if (faults is null)
                throw missing;
            faults.Add(missing);
        }

        return faults?.Count == before ? Finish(ref reader, draft, faults) : Unfinished(draft);
    }

    /// <summary>The names of the properties in their order.</summary>
    internal IEnumerable<string> Names => members.Select(member => member.Name);

    internal override void Write(Utf8JsonWriter writer, TFact value)
    {
        writer.WriteStartObject();
        foreach (var member in members)
            member.Write(writer, value);
        writer.WriteEndObject();
    }

    internal override JsonObject Schema()
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Schema()))),
        };
        if (Array.Exists(members, member => member.Required))
            schema["required"] = new JsonArray([.. members.Where(member => member.Required).Select(member => (JsonNode)member.Name)]);
        return schema;
    }

    protected static Member<TDraft, TFact> Required<T>(string name, ContractType<T> type, Set<TDraft, T> set, Func<TFact, T> get) =>
        new Member<TDraft, TFact, T>(name, required: true, type, set, (TFact fact, out T value) =>
        {
            value = get(fact);
            return true;
        });

    protected static Member<TDraft, TFact> Optional<T>(string name, ContractType<T> type, Set<TDraft, T> set, Func<TFact, T?> get)
        where T : struct => new Member<TDraft, TFact, T>(name, required: false, type, set, (TFact fact, out T value) =>
        {
            var there = get(fact);
            value = there.GetValueOrDefault();
            return there.HasValue;
        });

    protected static Member<TDraft, TFact> Optional<T>(string name, ContractType<T> type, Set<TDraft, T> set, Func<TFact, T?> get)
        where T : class =>
            new Member<TDraft, TFact, T>(name, required: false, type, set, (TFact fact, out T value) => (value = get(fact)!) is not null);

    /// <summary>A list, which is left out when it is empty.</summary>
    protected static Member<TDraft, TFact> List<T>(
        string name, ContractType<T> item, Set<TDraft, ImmutableArray<T>> set, Func<TFact, ImmutableArray<T>> get) =>
        new Member<TDraft, TFact, ImmutableArray<T>>(name, required: false, new ListType<T>(item), set,
            (TFact fact, out ImmutableArray<T> value) => !(value = get(fact)).IsDefaultOrEmpty);

    private void ReadMember(ref Utf8JsonReader reader, ref TDraft draft, ref uint seen, FaultList? faults)
    {
        ExpectUnicode(ref reader);
        var place = Find(ref reader);
        if (place < 0)
            throw Contract.Unknown(ref reader, GetText(ref reader), Names);
        if ((seen & (1u << place)) != 0)
            throw new RefusedException(reader.TokenStartIndex, Contract.StandsTwice, members[place].Name);
        seen |= 1u << place;
        reader.Read();
        members[place].Read(ref reader, ref draft, faults);
    }

    /// <summary>The same; a property that is refused is noted and skipped.</summary>
    private void Collect(ref Utf8JsonReader reader, ref TDraft draft, ref uint seen, FaultList faults)
    {
        var start = reader;
        if (!faults.IsFull)
        {
            try
            {
                ReadMember(ref reader, ref draft, ref seen, faults);
                return;
            }
            catch (RefusedException refused)
            {
                faults.Add(refused);
            }
        }

        reader = start;
        reader.Skip();
    }

    private TFact Finish(ref Utf8JsonReader reader, in TDraft draft, FaultList? faults)
    {
        var fact = Finish(draft);
        Refuse(ref reader, FaultOf(draft), faults);
        Refuse(ref reader, FaultOf(fact), faults);
        return fact;
    }

    private static void Refuse(ref Utf8JsonReader reader, Fault? first, FaultList? faults)
    {
        for (var fault = first; fault is not null; fault = fault.Next)
        {
            var refused = new RefusedException(reader.TokenStartIndex, fault.Problem, fault.Property, fault.OffendingText);
            if (faults is null)
                throw refused;
            faults.Add(refused);
        }
    }

    private int Find(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < members.Length; i++)
        {
            if (Is(ref reader, members[i].Utf8))
                return i;
        }

        return -1;
    }
}
