namespace IvigRules.Logic;

/// <summary>How a combination reads its parts.</summary>
internal enum Connective
{
    All,
    Any,
    Not,
}
