namespace IvigRules.Json;

/// <summary>The serious events after an infusion.</summary>
internal sealed class EventsType() : ObjectType<EventsType.Draft, ReactionEvents>(
    Optional("thromboembolism", new FlagType(), (ref draft, flag) => draft.Thromboembolism = flag, events => events.Thromboembolism),
    Optional("acuteRenalFailure", new FlagType(), (ref draft, flag) => draft.AcuteRenalFailure = flag, events => events.AcuteRenalFailure),
    Optional("hemolysis", new FlagType(), (ref draft, flag) => draft.Hemolysis = flag, events => events.Hemolysis),
    Optional("transfusionRelatedAcuteLungInjury", new FlagType(), (ref draft, flag) => draft.TransfusionRelatedAcuteLungInjury = flag,
        events => events.TransfusionRelatedAcuteLungInjury),
    Optional("bloodBorneInfection", new FlagType(), (ref draft, flag) => draft.BloodBorneInfection = flag,
        events => events.BloodBorneInfection))
{
    protected override ReactionEvents Finish(in Draft draft) => new()
    {
        Thromboembolism = draft.Thromboembolism,
        AcuteRenalFailure = draft.AcuteRenalFailure,
        Hemolysis = draft.Hemolysis,
        TransfusionRelatedAcuteLungInjury = draft.TransfusionRelatedAcuteLungInjury,
        BloodBorneInfection = draft.BloodBorneInfection,
    };

    internal struct Draft
    {
        internal bool? Thromboembolism;
        internal bool? AcuteRenalFailure;
        internal bool? Hemolysis;
        internal bool? TransfusionRelatedAcuteLungInjury;
        internal bool? BloodBorneInfection;
    }
}
