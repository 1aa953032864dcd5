using System.Collections.Immutable;
using IvigRules.Logic;

namespace IvigRules.Assessments;

/// <summary>A check or precaution of a site with its observations numbered.</summary>
internal sealed record SiteGate(SiteRule Rule, CompiledCriterion CompiledCriterion);
