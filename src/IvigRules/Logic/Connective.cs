namespace IvigRules.Logic;

internal enum Connective
{
    All,
    Any,
    Not,
}
