namespace IvigRules.Benchmarks.ByHand;

/// <summary>What the hand-written program says of an acute MS relapse.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Determining">The rules that it rests on.</param>
/// <param name="Advice">The advice that applies.</param>
internal readonly record struct AcuteMsRelapseAnswer(Verdict Verdict, string[] Determining, string[] Advice);
