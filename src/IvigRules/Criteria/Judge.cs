using System.Collections.Immutable;
using IvigRules.Logic;

namespace IvigRules.Criteria;

/// <summary>Looks at a chart. With a trace it also writes down what it saw; the truth is the same with and without.</summary>
internal delegate Truth Observe(CaseView chart, Notes? trace);
