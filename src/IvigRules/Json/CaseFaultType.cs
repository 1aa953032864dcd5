namespace IvigRules.Json;

/// <summary>One fault, without the invalid value.</summary>
internal sealed class CaseFaultType() : ObjectType<CaseFaultType.Draft, CaseFault>(
    Required("path", new Results.AnyTextType(), (ref draft, path) => draft.Path = path, fault => fault.Path),
    Required("problem", new Results.AnyTextType(), (ref draft, problem) => draft.Problem = problem, fault => fault.Problem),
    Optional("line", new WholeNumberType(), (ref draft, line) => draft.Line = line, fault => (int?)fault.Line),
    Optional("column", new WholeNumberType(), (ref draft, column) => draft.Column = column, fault => (int?)fault.Column))
{
    protected override CaseFault Finish(in Draft draft) => new(draft.Path, draft.Problem, null, draft.Line, draft.Column);

    internal struct Draft
    {
        internal string Path;
        internal string Problem;
        internal int? Line;
        internal int? Column;
    }
}
