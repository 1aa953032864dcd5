using System.Collections.Frozen;

namespace IvigRules.Fhir.Codes;

/// <summary>The code systems that are read, however their address is written, and the forms of their codes.</summary>
internal static class CodeSystems
{
    internal const string Snomed = "http://snomed.info/sct";
    internal const string Loinc = "http://loinc.org";
    internal const string RxNorm = "http://www.nlm.nih.gov/research/umls/rxnorm";
    internal const string Icd10Cm = "http://hl7.org/fhir/sid/icd-10-cm";
    internal const string Icd10Who = "http://hl7.org/fhir/sid/icd-10";
    internal const string Icd10Pcs = "http://www.cms.gov/Medicare/Coding/ICD10";
    internal const string Cvx = "http://hl7.org/fhir/sid/cvx";
    internal const string Cpt = "http://www.ama-assn.org/go/cpt";
    internal const string Hcpcs = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
    internal const string Ucum = "http://unitsofmeasure.org";
    internal const string DataAbsentReason = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
    internal const string ConditionClinical = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    internal const string ConditionVerification = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    internal const string AllergyClinical = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
    internal const string AllergyVerification = "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification";
    internal const string EmptyReason = "http://terminology.hl7.org/CodeSystem/list-empty-reason";
    internal const string AdverseEventOutcome = "http://terminology.hl7.org/CodeSystem/adverse-event-outcome";

    private const string Oid = "urn:oid:2.16.840.1.113883.6.";

    private static readonly FrozenDictionary<string, string> ByOid = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Oid + "96"] = Snomed,
        [Oid + "1"] = Loinc,
        [Oid + "88"] = RxNorm,
        [Oid + "90"] = Icd10Cm,
        [Oid + "12.292"] = Cvx,
        [Oid + "12"] = Cpt,
        [Oid + "285"] = Hcpcs,
        [Oid + "4"] = Icd10Pcs,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The systems by their address in any case: no other system has the same letters.</summary>
    private static readonly FrozenDictionary<string, string> AnyCase =
        new[] { Snomed, Loinc, RxNorm, Icd10Cm, Icd10Who, Icd10Pcs, Cvx, Cpt, Hcpcs, Ucum }
            .ToFrozenDictionary(system => system, StringComparer.OrdinalIgnoreCase);

    /// <summary>The codes of WHO's ICD-10 that mean the same as in ICD-10-CM.</summary>
    private static readonly FrozenSet<string> OfWho = new[] { "G35", "G360", "A812" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A system as the table writes it.</summary>
    internal static string Normal(string system)
    {
        var plain = system.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? "http://" + system[8..] : system;
        plain = plain.TrimEnd('/');
        if (plain.StartsWith(Snomed + "/", StringComparison.OrdinalIgnoreCase))
            return Snomed;
        return AnyCase.GetValueOrDefault(plain) ?? ByOid.GetValueOrDefault(plain, plain);
    }

    /// <summary>A code as the table looks it up; null when the system does not share the code with a system of the table.</summary>
    internal static (string System, string Code)? Key(string system, string code)
    {
        var normal = Normal(system);
        if (normal is not (Icd10Cm or Icd10Who))
            return (normal, code);
        var plain = code.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();
        return normal is Icd10Cm || OfWho.Contains(plain) ? (Icd10Cm, plain) : null;
    }

    /// <summary>
    /// Whether a code that is not in the table is another procedure or vaccine: its system is closed, and the code has its form.
    /// </summary>
    internal static bool IsAnotherOfAClosedSystem(string system, string code) => Normal(system) switch
    {
        Cpt => code.Length == 5 && code.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0 && IsDigitOrCapital(code[4]),
        Hcpcs => code.Length == 5 && code[0] is >= 'A' and <= 'V' && code.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0,
        Icd10Pcs => code.Length == 7 && code.All(IsDigitOrCapital),
        Cvx => code.Length is >= 1 and <= 3 && code.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };

    /// <summary>Whether it is a code of LOINC, by its form.</summary>
    internal static bool IsLoinc(string system, string code) => Normal(system) is Loinc && code.Length is >= 3 and <= 8
        && code[^2] == '-' && char.IsAsciiDigit(code[^1]) && code.AsSpan(0, code.Length - 2).IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsDigitOrCapital(char letter) => letter is (>= '0' and <= '9') or (>= 'A' and <= 'Z');
}
