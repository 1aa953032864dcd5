namespace IvigRules.Json;

/// <summary>The patient.</summary>
internal sealed class PatientType() : ObjectType<PatientType.Draft, Patient>(
    Required("id", new TextType(), (ref draft, id) => draft.Id = id, patient => patient.Id),
    Optional("birthDate", new DateType(), (ref draft, day) => draft.BirthDate = day, patient => patient.BirthDate),
    Optional("sex", new NameType<Sex>(), (ref draft, sex) => draft.Sex = sex, patient => patient.Sex),
    Optional("weight", new WeightType(), (ref draft, weight) => draft.Weight = weight, patient => patient.Weight),
    Optional("height", new QuantityType<BodyHeight>(NumberRange.AboveZero, Units.Heights), (ref draft, height) => draft.Height = height,
        patient => patient.Height),
    Optional("reproductiveStatus", new NameType<ReproductiveStatus>(), (ref draft, status) => draft.ReproductiveStatus = status,
        patient => patient.ReproductiveStatus),
    Optional("ivigHypersensitivity", new FlagType(), (ref draft, flag) => draft.IvigHypersensitivity = flag, patient =>
        patient.IvigHypersensitivity),
    Optional("ivigHypersensitivityAssessedOn", new DateType(), (ref draft, day) => draft.IvigHypersensitivityAssessedOn = day, patient =>
        patient.IvigHypersensitivityAssessedOn),
    Optional("bloodGroup", new NameType<BloodGroup>(), (ref draft, group) => draft.BloodGroup = group, patient => patient.BloodGroup))
{
    protected override Patient Finish(in Draft draft) => new()
    {
        Id = draft.Id,
        BirthDate = draft.BirthDate,
        Sex = draft.Sex,
        Weight = draft.Weight,
        Height = draft.Height,
        ReproductiveStatus = draft.ReproductiveStatus,
        IvigHypersensitivity = draft.IvigHypersensitivity,
        IvigHypersensitivityAssessedOn = draft.IvigHypersensitivityAssessedOn,
        BloodGroup = draft.BloodGroup,
    };

    protected internal override Fault? FaultOf(Patient fact) => CaseFaults.OfPatient(fact);

    internal struct Draft
    {
        internal string Id;
        internal DateOnly? BirthDate;
        internal Sex? Sex;
        internal Weight? Weight;
        internal BodyHeight? Height;
        internal ReproductiveStatus? ReproductiveStatus;
        internal bool? IvigHypersensitivity;
        internal DateOnly? IvigHypersensitivityAssessedOn;
        internal BloodGroup? BloodGroup;
    }
}
