namespace IvigRules.Fhir.Samples;

/// <summary>Writes a case as a FHIR R4 Bundle such as a hospital's record would send it.</summary>
/// <remarks>
/// <para>The Bundle is the whole record: a list that the case leaves empty has no resource, so it is to be read as a record that is
/// known to be whole.</para>
/// <para>Where FHIR cannot say a fact on which an answer may turn, the case is not written. Left out are only the end of the infusion
/// before a reaction, on which no answer turns, and the day on which a reaction resolved, which FHIR says as "resolved".</para>
/// <para>Times are at noon, UTC: they fall on the day of the case in each time zone from UTC-12 to UTC+11.</para>
/// </remarks>
public static class FhirWriter
{
    /// <summary>
    /// The address of the extension that states an outcome for which FHIR has no element (<c>never-given</c>), as <c>valueCode</c>. A
    /// reader has to be told this address.
    /// </summary>
    public const string OutcomeExtension = "https://ehr.example.org/fhir/StructureDefinition/therapy-outcome";

    /// <summary>Writes a case, or says why FHIR cannot say it.</summary>
    /// <param name="recorded">A readable case.</param>
    /// <param name="dialect">How it is written.</param>
    /// <param name="bundle">The Bundle as JSON; empty when it cannot be written.</param>
    /// <param name="whyNot">The first fact that FHIR cannot say; empty when the case was written.</param>
    /// <returns>Whether the case was written.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="recorded"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dialect"/> is no dialect.</exception>
    public static bool TryWrite(PatientCase recorded, FhirDialect dialect, out string bundle, out string whyNot)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        if (!Enum.IsDefined(dialect))
            throw new ArgumentOutOfRangeException(nameof(dialect), dialect, "no such dialect");
        whyNot = Unsayable.In(recorded).FirstOrDefault("");
        bundle = whyNot.Length == 0 ? Write(new Record(recorded, dialect)) : "";
        return whyNot.Length == 0;
    }

    /// <summary>Writes a case as far as FHIR can say it: what it cannot say is left out, or written in words.</summary>
    /// <param name="recorded">A readable case.</param>
    /// <param name="dialect">How it is written.</param>
    /// <param name="unsaid">The facts that the Bundle does not say as the case does.</param>
    /// <returns>The Bundle as JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="recorded"/> is null.</exception>
    public static string WriteAsFarAsPossible(PatientCase recorded, FhirDialect dialect, out IReadOnlyList<string> unsaid)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        unsaid = [.. Unsayable.In(recorded).Distinct(StringComparer.Ordinal)];
        return Write(new Record(recorded, dialect));
    }

    private static string Write(Record record)
    {
        PatientWriter.Write(record);
        ConditionWriter.Write(record);
        AllergyWriter.Write(record);
        foreach (var therapy in record.Case.PriorTherapies)
            TherapyWriter.Write(record, therapy);
        foreach (var result in record.Case.LabResults)
            ObservationWriter.Write(record, result);
        ReactionWriter.Write(record);
        IncompleteWriter.Write(record);
        return record.ToJson();
    }
}
