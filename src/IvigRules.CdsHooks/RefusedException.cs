namespace IvigRules.CdsHooks;

/// <summary>A call that is not answered with cards. <see cref="Answer"/> holds nothing of the input, nor does the message.</summary>
internal sealed class RefusedException(CdsAnswer answer, string reason) : Exception(reason)
{
    internal CdsAnswer Answer => answer;
}
