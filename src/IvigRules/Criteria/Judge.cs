namespace IvigRules.Criteria;

/// <summary>Judges a case. With notes it also records its observations; the truth is the same without them.</summary>
internal delegate Truth Judge(CaseView view, Notes? notes);
