using System.Text;

namespace IvigRules.Benchmarks.HandWritten;

/// <summary>The therapies that the rules read, numbered in ordinal order of their identifiers, so that numbers sort as identifiers do.</summary>
internal static class DecisionTherapies
{
    internal const int Unknown = -1;

    internal const int Alemtuzumab = 0;
    internal const int AntiCd20 = 1;
    internal const int Azathioprine = 2;
    internal const int Cladribine = 3;
    internal const int Corticosteroids = 4;
    internal const int DimethylFumarate = 5;
    internal const int DiroximelFumarate = 6;
    internal const int DiseaseModifyingTherapies = 7;
    internal const int Eculizumab = 8;
    internal const int Fingolimod = 9;
    internal const int Fumarates = 10;
    internal const int Glatiramer = 11;
    internal const int Inebilizumab = 12;
    internal const int InterferonBeta = 13;
    internal const int InterferonBeta1a = 14;
    internal const int InterferonBeta1b = 15;
    internal const int IntravenousCorticosteroids = 16;
    internal const int IntravenousImmunoglobulin = 17;
    internal const int IntravenousMethylprednisolone = 18;
    internal const int Mitoxantrone = 19;
    internal const int MonomethylFumarate = 20;
    internal const int MycophenolateMofetil = 21;
    internal const int Natalizumab = 22;
    internal const int NmoFirstLine = 23;
    internal const int Ocrelizumab = 24;
    internal const int Ofatumumab = 25;
    internal const int Ozanimod = 26;
    internal const int PeginterferonBeta1a = 27;
    internal const int PlasmaExchange = 28;
    internal const int Ponesimod = 29;
    internal const int Ravulizumab = 30;
    internal const int Rituximab = 31;
    internal const int S1pModulators = 32;
    internal const int Satralizumab = 33;
    internal const int Siponimod = 34;
    internal const int Teriflunomide = 35;
    internal const int Ublituximab = 36;

    internal const ulong Steroids = (1ul << Corticosteroids) | (1ul << IntravenousCorticosteroids) | (1ul << IntravenousMethylprednisolone);

    /// <summary>Therapies that acute criteria read.</summary>
    internal const ulong Acute = Steroids | (1ul << PlasmaExchange);

    internal static readonly string[] Ids =
    [
        "alemtuzumab",
        "anti-cd20",
        "azathioprine",
        "cladribine",
        "corticosteroids",
        "dimethyl-fumarate",
        "diroximel-fumarate",
        "disease-modifying-therapies",
        "eculizumab",
        "fingolimod",
        "fumarates",
        "glatiramer",
        "inebilizumab",
        "interferon-beta",
        "interferon-beta-1a",
        "interferon-beta-1b",
        "intravenous-corticosteroids",
        "intravenous-immunoglobulin",
        "intravenous-methylprednisolone",
        "mitoxantrone",
        "monomethyl-fumarate",
        "mycophenolate-mofetil",
        "natalizumab",
        "nmo-first-line",
        "ocrelizumab",
        "ofatumumab",
        "ozanimod",
        "peginterferon-beta-1a",
        "plasma-exchange",
        "ponesimod",
        "ravulizumab",
        "rituximab",
        "s1p-modulators",
        "satralizumab",
        "siponimod",
        "teriflunomide",
        "ublituximab",
    ];

    /// <summary>The disease-modifying therapies: what lies directly beneath, then each group within with its own.</summary>
    internal static readonly DecisionGroup DiseaseModifying = new(DiseaseModifyingTherapies,
        Bits(Glatiramer, Teriflunomide, Cladribine, Natalizumab, Alemtuzumab, Mitoxantrone),
        (InterferonBeta, Bits(InterferonBeta1a, InterferonBeta1b, PeginterferonBeta1a)),
        (Fumarates, Bits(DimethylFumarate, DiroximelFumarate, MonomethylFumarate)),
        (S1pModulators, Bits(Fingolimod, Siponimod, Ozanimod, Ponesimod)),
        (AntiCd20, Bits(Ocrelizumab, Ofatumumab, Ublituximab, Rituximab)));

    internal static readonly DecisionGroup NmoAgents = new(NmoFirstLine,
        Bits(Rituximab, Azathioprine, MycophenolateMofetil, Eculizumab, Ravulizumab, Inebilizumab, Satralizumab));

    private const int Slots = 256;
    private static readonly byte[][] Utf8 = [.. Ids.Select(Encoding.UTF8.GetBytes)];
    private static readonly sbyte[] Places = Place();

    internal static int NumberOf(string id) => id switch
    {
        "alemtuzumab" => Alemtuzumab,
        "anti-cd20" => AntiCd20,
        "azathioprine" => Azathioprine,
        "cladribine" => Cladribine,
        "corticosteroids" => Corticosteroids,
        "dimethyl-fumarate" => DimethylFumarate,
        "diroximel-fumarate" => DiroximelFumarate,
        "disease-modifying-therapies" => DiseaseModifyingTherapies,
        "eculizumab" => Eculizumab,
        "fingolimod" => Fingolimod,
        "fumarates" => Fumarates,
        "glatiramer" => Glatiramer,
        "inebilizumab" => Inebilizumab,
        "interferon-beta" => InterferonBeta,
        "interferon-beta-1a" => InterferonBeta1a,
        "interferon-beta-1b" => InterferonBeta1b,
        "intravenous-corticosteroids" => IntravenousCorticosteroids,
        "intravenous-immunoglobulin" => IntravenousImmunoglobulin,
        "intravenous-methylprednisolone" => IntravenousMethylprednisolone,
        "mitoxantrone" => Mitoxantrone,
        "monomethyl-fumarate" => MonomethylFumarate,
        "mycophenolate-mofetil" => MycophenolateMofetil,
        "natalizumab" => Natalizumab,
        "nmo-first-line" => NmoFirstLine,
        "ocrelizumab" => Ocrelizumab,
        "ofatumumab" => Ofatumumab,
        "ozanimod" => Ozanimod,
        "peginterferon-beta-1a" => PeginterferonBeta1a,
        "plasma-exchange" => PlasmaExchange,
        "ponesimod" => Ponesimod,
        "ravulizumab" => Ravulizumab,
        "rituximab" => Rituximab,
        "s1p-modulators" => S1pModulators,
        "satralizumab" => Satralizumab,
        "siponimod" => Siponimod,
        "teriflunomide" => Teriflunomide,
        "ublituximab" => Ublituximab,
        _ => Unknown,
    };

    internal static int NumberOf(ReadOnlySpan<byte> id)
    {
        if (id.Length < 8)
            return Unknown;
        for (var slot = Hash(id); Places[slot] >= 0; slot = (slot + 1) % Slots)
        {
            if (id.SequenceEqual(Utf8[Places[slot]]))
                return Places[slot];
        }

        return Unknown;
    }

    private static int Hash(ReadOnlySpan<byte> id) => (id.Length + (id[0] * 7) + (id[3] * 31) + (id[^1] * 113) + (id[^3] * 59)) % Slots;

    private static sbyte[] Place()
    {
        var places = new sbyte[Slots];
        Array.Fill(places, (sbyte)-1);
        for (var number = 0; number < Utf8.Length; number++)
        {
            var slot = Hash(Utf8[number]);
            while (places[slot] >= 0)
                slot = (slot + 1) % Slots;
            places[slot] = (sbyte)number;
        }

        return places;
    }

    private static ulong Bits(params ReadOnlySpan<int> numbers)
    {
        ulong bits = 0;
        foreach (var number in numbers)
            bits |= 1ul << number;
        return bits;
    }
}

/// <summary>A group of therapies two levels deep, as sets of bits.</summary>
internal sealed class DecisionGroup(int root, ulong direct, params (int Group, ulong Leaves)[] within)
{
    internal int Root { get; } = root;

    internal ulong Direct { get; } = direct;

    internal (int Group, ulong Leaves)[] Within { get; } = within;

    internal ulong Everything { get; } = within.Aggregate((1ul << root) | direct, (all, part) => all | (1ul << part.Group) | part.Leaves);
}
