namespace IvigRules.Oracle.Rules;

/// <summary>Strong three-valued logic on bare truth values.</summary>
internal static class Kleene
{
    public static Truth And(params Truth[] truths) => truths.Min();

    public static Truth Or(params Truth[] truths) => truths.Max();

    public static Truth Not(Truth truth) => (Truth)(2 - (int)truth);

    public static Truth Recorded(bool? value) => value switch
    {
        true => Truth.Met,
        false => Truth.NotMet,
        _ => Truth.Unknown,
    };
}
