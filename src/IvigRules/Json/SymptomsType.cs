namespace IvigRules.Json;

/// <summary>The symptoms of a reaction.</summary>
internal sealed class SymptomsType() : ObjectType<SymptomsType.Draft, ReactionSymptoms>(
    Optional("severeHeadache", new FlagType(), (ref draft, flag) => draft.SevereHeadache = flag, symptoms => symptoms.SevereHeadache),
    Optional("neckStiffness", new FlagType(), (ref draft, flag) => draft.NeckStiffness = flag, symptoms => symptoms.NeckStiffness),
    Optional("photophobia", new FlagType(), (ref draft, flag) => draft.Photophobia = flag, symptoms => symptoms.Photophobia),
    Optional("painWithHeadMovement", new FlagType(), (ref draft, flag) => draft.PainWithHeadMovement = flag, symptoms =>
        symptoms.PainWithHeadMovement),
    Optional("nausea", new FlagType(), (ref draft, flag) => draft.Nausea = flag, symptoms => symptoms.Nausea),
    Optional("dizziness", new FlagType(), (ref draft, flag) => draft.Dizziness = flag, symptoms => symptoms.Dizziness),
    Optional("anaphylaxis", new FlagType(), (ref draft, flag) => draft.Anaphylaxis = flag, symptoms => symptoms.Anaphylaxis),
    Optional("dyspnea", new FlagType(), (ref draft, flag) => draft.Dyspnea = flag, symptoms => symptoms.Dyspnea),
    Optional("urticaria", new FlagType(), (ref draft, flag) => draft.Urticaria = flag, symptoms => symptoms.Urticaria),
    Optional("bronchospasm", new FlagType(), (ref draft, flag) => draft.Bronchospasm = flag, symptoms => symptoms.Bronchospasm),
    Optional("hypotension", new FlagType(), (ref draft, flag) => draft.Hypotension = flag, symptoms => symptoms.Hypotension))
{
    protected override ReactionSymptoms Finish(in Draft draft) => new()
    {
        SevereHeadache = draft.SevereHeadache,
        NeckStiffness = draft.NeckStiffness,
        Photophobia = draft.Photophobia,
        PainWithHeadMovement = draft.PainWithHeadMovement,
        Nausea = draft.Nausea,
        Dizziness = draft.Dizziness,
        Anaphylaxis = draft.Anaphylaxis,
        Dyspnea = draft.Dyspnea,
        Urticaria = draft.Urticaria,
        Bronchospasm = draft.Bronchospasm,
        Hypotension = draft.Hypotension,
    };

    internal struct Draft
    {
        internal bool? SevereHeadache;
        internal bool? NeckStiffness;
        internal bool? Photophobia;
        internal bool? PainWithHeadMovement;
        internal bool? Nausea;
        internal bool? Dizziness;
        internal bool? Anaphylaxis;
        internal bool? Dyspnea;
        internal bool? Urticaria;
        internal bool? Bronchospasm;
        internal bool? Hypotension;
    }
}
