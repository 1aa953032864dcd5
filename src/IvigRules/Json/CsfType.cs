namespace IvigRules.Json;

/// <summary>What the cerebrospinal fluid showed.</summary>
internal sealed class CsfType() : ObjectType<CsfType.Draft, CsfFindings>(
    Optional("cellsRaised", new FlagType(), (ref draft, flag) => draft.CellsRaised = flag, csf => csf.CellsRaised),
    Optional("proteinRaised", new FlagType(), (ref draft, flag) => draft.ProteinRaised = flag, csf => csf.ProteinRaised),
    Optional("culture", new NameType<CsfCulture>(), (ref draft, culture) => draft.Culture = culture, csf => csf.Culture))
{
    protected override CsfFindings Finish(in Draft draft) =>
        new() { CellsRaised = draft.CellsRaised, ProteinRaised = draft.ProteinRaised, Culture = draft.Culture };

    internal struct Draft
    {
        internal bool? CellsRaised;
        internal bool? ProteinRaised;
        internal CsfCulture? Culture;
    }
}
