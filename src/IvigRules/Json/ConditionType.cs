using System.Text.Json.Nodes;

namespace IvigRules.Json;

/// <summary>A diagnosis.</summary>
internal sealed class ConditionType() : ObjectType<ConditionType.Draft, Condition>(
    Required("kind", new ConditionKindType(), (ref draft, kind) => draft.Kind = kind, condition => condition.Kind),
    Optional("course", new NameType<MsCourse>(), (ref draft, course) => draft.Course = course, condition => condition.Course),
    Optional("verification", new NameType<Verification>(), (ref draft, how) => draft.Verification = how,
        condition => condition.Verification),
    Optional("onset", new DateType(), (ref draft, day) => draft.Onset = day, condition => condition.Onset),
    Optional("endedOn", new DateType(), (ref draft, day) => draft.EndedOn = day, condition => condition.EndedOn))
{
    protected override Condition Finish(in Draft draft) => new(draft.Kind)
    {
        Course = draft.Course,
        Verification = draft.Verification,
        Onset = draft.Onset,
        EndedOn = draft.EndedOn,
    };

    protected internal override Fault? FaultOf(Condition fact) => CaseFaults.OfCondition(fact);

    internal override JsonObject Schema()
    {
        var schema = base.Schema();
        var multipleSclerosis = new JsonObject { ["enum"] = new JsonArray(ConditionKind.MultipleSclerosis.Id) };
        var ofMultipleSclerosis = new JsonObject { ["kind"] = multipleSclerosis };
        var course = new JsonObject { ["course"] = new JsonObject { ["type"] = "string" } };
        schema["if"] = new JsonObject { ["required"] = new JsonArray("course"), ["properties"] = course };
        schema["then"] = new JsonObject { ["properties"] = ofMultipleSclerosis };
        return schema;
    }

    internal struct Draft
    {
        internal ConditionKind Kind;
        internal MsCourse? Course;
        internal Verification? Verification;
        internal DateOnly? Onset;
        internal DateOnly? EndedOn;
    }
}
