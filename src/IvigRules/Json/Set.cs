namespace IvigRules.Json;

/// <summary>Puts the value of a property where the properties of its object are collected.</summary>
internal delegate void Set<TDraft, in TValue>(ref TDraft draft, TValue value);
