namespace IvigRules.Criteria;

/// <summary>Judges a case in one pass. With notes it also writes down what it saw; the truth is the same with and without.</summary>
internal delegate Truth Judge(CaseView view, Notes? notes);
