namespace IvigRules.Json;

/// <summary>Takes the value of a property out of a finished fact, unless it is absent: the value then means nothing.</summary>
internal delegate bool TryGet<in TFact, TValue>(TFact fact, out TValue value);
