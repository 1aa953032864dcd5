namespace IvigRules.Json;

/// <summary>The JSON contract of <see cref="InputProblem"/>, which is that of RFC 9457.</summary>
internal sealed class InputProblemType() : ObjectType<InputProblemType.Draft, InputProblem>(
    Required("type", new Results.AnyTextType(), (ref draft, type) => draft.Type = type, problem => problem.Type),
    Required("title", new Results.AnyTextType(), (ref draft, title) => draft.Title = title, problem => problem.Title),
    Required("status", new WholeNumberType(), (ref draft, status) => draft.Status = status, problem => problem.Status),
    Required("detail", new Results.AnyTextType(), (ref draft, detail) => draft.Detail = detail, problem => problem.Detail),
    Required("errors", new ListType<CaseFault>(new CaseFaultType()), (ref draft, errors) => draft.Errors = errors, problem =>
        problem.Errors))
{
    protected override InputProblem Finish(in Draft draft) =>
        new() { Type = draft.Type, Title = draft.Title, Status = draft.Status, Detail = draft.Detail, Errors = draft.Errors };

    internal struct Draft
    {
        internal string Type;
        internal string Title;
        internal int Status;
        internal string Detail;
        internal ImmutableArray<CaseFault> Errors;
    }
}
