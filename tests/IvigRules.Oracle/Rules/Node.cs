namespace IvigRules.Oracle.Rules;

/// <summary>What an Unknown finding turns on: a point under some of its answers, or a gate over other nodes.</summary>
internal sealed record Node(string Gate, Point? Point, int Holds, IReadOnlyList<Node> Of)
{
    // Holds: the answers, as bits, under which it holds.
    public static Node Leaf(Point point, int holds) => new("leaf", point, holds, []);

    public static Node Any(params IReadOnlyList<Node> of) => new("any", null, 0, of);

    public static Node All(params IReadOnlyList<Node> of) => new("all", null, 0, of);

    public static Node Not(Node node) => new("not", null, 0, [node]);

    public IEnumerable<Point> Points => Leaves.Select(node => node.Point!);

    public IEnumerable<Node> Leaves => Point is null ? Of.SelectMany(node => node.Leaves) : [this];

    // The points without an answer beneath gates that are not settled.
    public IEnumerable<Point> OpenPoints(Func<Point, int?> answer)
    {
        if (Truth(answer) != Rules.Truth.Unknown)
        {
            return [];
        }

        return Point is null ? Of.SelectMany(node => node.OpenPoints(answer)) : [Point];
    }

    // A point without an answer is Unknown.
    public Truth Truth(Func<Point, int?> answer) => Gate switch
    {
        "leaf" when answer(Point!) is { } given => Kleene.Recorded((Holds >> given & 1) == 1),
        "leaf" => Rules.Truth.Unknown,
        "not" => Kleene.Not(Of[0].Truth(answer)),
        "any" => Of.Max(node => node.Truth(answer)),
        _ => Of.Min(node => node.Truth(answer)),
    };

    // The shape, with the points by their numbers.
    public string Shape(Func<Point, int> number) => Gate is "leaf"
        ? FormattableString.Invariant($"{number(Point!)}:{Holds}")
        : Gate + "(" + string.Join(',', Of.Select(node => node.Shape(number))) + ")";
}
