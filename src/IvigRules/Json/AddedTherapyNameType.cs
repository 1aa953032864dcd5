using IvigRules.Policy;

namespace IvigRules.Json;

/// <summary>A name under which a site charts a therapy.</summary>
internal sealed class AddedTherapyNameType() : ObjectType<AddedTherapyNameType.Draft, AddedTherapyName>(
    Required("name", new TextType(), (ref draft, name) => draft.Name = name, added => added.Name),
    Required("therapy", new TherapyType(), (ref draft, therapy) => draft.Therapy = therapy, added => added.Therapy))
{
    protected override AddedTherapyName Finish(in Draft draft) => new(draft.Name, draft.Therapy);

    internal struct Draft
    {
        internal string Name;
        internal Therapy Therapy;
    }
}
