namespace IvigRules.Text;

/// <summary>
/// The refusal that the binder of Microsoft.Extensions.Configuration meets. That binder writes through <c>init</c> accessors, also into
/// shared objects, and leaves quantities, lists and names that it does not know out in silence. So the types that it could write to have a static
/// property <c>RefusesBinder</c>, before all others: the binder writes every property that can be written, this one first, and it
/// throws. The binder that a source generator writes does not compile.
/// </summary>
internal static class PlainBinder
{
    internal const string Refused = "a configuration binder (Configure, Bind, BindConfiguration, Get) leaves quantities and lists out: "
        + "read a policy with AddIvigRules(configuration, section) or PolicyConfiguration.Read(configuration, section)";
}
