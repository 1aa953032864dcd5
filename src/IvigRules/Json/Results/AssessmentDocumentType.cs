namespace IvigRules.Json.Results;

/// <summary>The JSON contract of <see cref="AssessmentDocument"/>.</summary>
internal sealed class AssessmentDocumentType() : DocumentType<AssessmentDocument>(
    Required("indication", new NameType<Indication>(), (ref draft, value) => draft.Indication = value, document => document.Indication),
    Required("verdict", new NameType<Verdict>(), (ref draft, value) => draft.Verdict = value, document => document.Verdict),
    Required("readiness", new NameType<Readiness>(), (ref draft, value) => draft.Readiness = value, document => document.Readiness),
    Required("determining", Texts, (ref draft, value) => draft.Determining = value, document => document.Determining),
    Required("rules", new ListType<RuleDocument>(new RuleDocumentType()),
        (ref draft, value) => draft.Rules = value, document => document.Rules),
    Required("missing", new ListType<MissingDocument>(new MissingDocumentType()),
        (ref draft, value) => draft.Missing = value, document => document.Missing),
    Required("needsJudgement", new ListType<JudgementDocument>(new JudgementDocumentType()),
        (ref draft, value) => draft.NeedsJudgement = value, document => document.NeedsJudgement),
    Optional("checks", new ListType<CheckDocument>(new CheckDocumentType()),
        (ref draft, value) => draft.Checks = value, document => document.Checks),
    Optional("precautions", new ListType<PrecautionDocument>(new PrecautionDocumentType()),
        (ref draft, value) => draft.Precautions = value, document => document.Precautions),
    Optional("regimen", new RegimenDocumentType(), (ref draft, value) => draft.Regimen = value, document => document.Regimen),
    Required("evidence", new ListType<CitationDocument>(new CitationDocumentType()),
        (ref draft, value) => draft.Evidence = value, document => document.Evidence),
    Optional("withheld", Text, (ref draft, value) => draft.Withheld = value, document => document.Withheld),
    Optional("warnings", Texts, (ref draft, value) => draft.Warnings = value, document => document.Warnings),
    Optional("wouldChange",
        new ListType<ImmutableArray<WhatIfAnswerDocument>>(new ListType<WhatIfAnswerDocument>(new WhatIfAnswerDocumentType())),
        (ref draft, value) => draft.WouldChange = value, document => document.WouldChange),
    Optional("premedication", new ListType<PremedicationDocument>(new PremedicationDocumentType()),
        (ref draft, value) => draft.Premedication = value, document => document.Premedication),
    Optional("removedPremedication", new ListType<RemovedPremedicationDocument>(new RemovedPremedicationDocumentType()),
        (ref draft, value) => draft.RemovedPremedication = value, document => document.RemovedPremedication),
    Optional("counselling", Texts, (ref draft, value) => draft.Counselling = value, document => document.Counselling),
    Optional("settings", Texts, (ref draft, value) => draft.Settings = value, document => document.Settings),
    Required("advice", Texts, (ref draft, value) => draft.Advice = value, document => document.Advice))
{
    protected override AssessmentDocument Start() => new();
}
