using System.Runtime.InteropServices;
using IvigRules.Assessments;
using IvigRules.Criteria;
using IvigRules.Dosing;
using IvigRules.Json;
using IvigRules.Knowledge;
using IvigRules.Orders;
using IvigRules.Policy;

namespace IvigRules;

/// <summary>
/// Answers whether IVIG may be considered for a patient, at what dose, and what must be checked first, with its reasons and sources.
/// Decision support for a clinician, not an order.
/// </summary>
/// <remarks>
/// Immutable and safe to share between threads. Reads no clock: the case's as-of date is the only one. An <c>ActivitySource</c> and a
/// <c>Meter</c> named IvigRules report assessments by indication and verdict, and their duration, without patient data.
/// </remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class IvigAssessor
{
    private readonly TherapyHierarchy _therapies;

    /// <summary>An assessor with the default policy.</summary>
    public IvigAssessor()
        : this(IvigPolicy.Default)
    {
    }

    /// <summary>An assessor with a site's policy, and with the site's own rules beside those of the library.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="siteRules">The site's rules; none by default.</param>
    /// <exception cref="InvalidPolicyException">The policy or a rule cannot be used; the exception lists all faults of both.</exception>
    public IvigAssessor(IvigPolicy policy, SiteRuleSet? siteRules = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ImmutableArray<PolicyFault> faults = [.. PolicyFaults.Of(policy), .. siteRules is { } rules ? SiteRuleFaults.Of(rules) : []];
        if (!faults.IsEmpty)
            throw new InvalidPolicyException(faults);
        Policy = policy;
        SiteRules = siteRules;
        var site = siteRules is null ? null : new SiteRules(siteRules);
        PolicyDifferences = Json.PolicyDifferences.Of(policy);
        _therapies = new TherapyHierarchy(policy);
        var knowledge = KnowledgeHash.Of(RuleSets.All, UsualPremedication.All, policy, site);
        Rules = new CompiledRules(site?.Sets ?? RuleSets.All, _therapies, knowledge, site);
    }

    /// <summary>The policy.</summary>
    public IvigPolicy Policy { get; }

    /// <summary>The site's own rules; absent when there are none.</summary>
    public SiteRuleSet? SiteRules { get; }

    /// <summary>The settings in which the policy differs from the defaults.</summary>
    public ImmutableArray<PolicyDifference> PolicyDifferences { get; }

    /// <summary>The rules and settings, by version and hash.</summary>
    public KnowledgeVersion Knowledge => Rules.Knowledge;

    /// <summary>Assesses a case for all five indications.</summary>
    /// <exception cref="InvalidCaseException">A fact cannot be read, such as an end before its start.</exception>
    /// <exception cref="SiteRuleException">A criterion of the site's rules threw.</exception>
    public CaseAssessment Assess(PatientCase patientCase)
    {
        ArgumentNullException.ThrowIfNull(patientCase);
        using var observed = Telemetry.Begin();
        CaseFaults.Check(patientCase);
        var evaluation = new CaseEvaluation(ViewOf(patientCase), Rules, Rules.AllSiteQuestions);
        var assessments = new Assessment[Rules.Sets.Length];
        for (var i = 0; i < assessments.Length; i++)
            assessments[i] = new Assessment(evaluation, Rules.Sets[i]);
        observed?.Done(assessments);
        return new CaseAssessment(evaluation, PolicyDifferences, ImmutableCollectionsMarshal.AsImmutableArray(assessments));
    }

    /// <summary>Assesses a case for one indication.</summary>
    /// <exception cref="InvalidCaseException">A fact cannot be read, such as an end before its start.</exception>
    /// <exception cref="SiteRuleException">A criterion of the site's rules threw.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the five indications.</exception>
    public Assessment Assess(PatientCase patientCase, Indication indication)
    {
        ArgumentNullException.ThrowIfNull(patientCase);
        using var observed = Telemetry.Begin();
        var assessment = Evaluate(patientCase, indication);
        observed?.Done(assessment);
        return assessment;
    }

    /// <summary>
    /// Finds the smallest sets of missing facts whose answers turn an Indeterminate verdict to Consider, smaller sets first. Each fact is
    /// one that the assessment lists as missing, never a new diagnosis or relapse. Every set that is returned holds. With the default
    /// therapy groups every such set is found; with a site's own groups one may be left out.
    /// </summary>
    /// <returns>The sets; empty for any other verdict, when no answers lead to Consider, and when a site's own rule can withhold.</returns>
    /// <remarks>It assesses the case again with answers recorded. The time grows with the square of the number of missing facts.</remarks>
    /// <exception cref="InvalidCaseException">A fact cannot be read, such as an end before its start.</exception>
    /// <exception cref="SiteRuleException">A criterion of the site's rules threw.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the five indications.</exception>
    public ImmutableArray<WhatIf> WhatIf(PatientCase patientCase, Indication indication) =>
        Evaluate(patientCase, indication).WhatIf();

    /// <summary>Compares an order that is about to be signed with the plan of its case.</summary>
    /// <exception cref="InvalidCaseException">A fact or the order cannot be read, such as an order with two rates.</exception>
    /// <exception cref="SiteRuleException">A criterion of the site's rules threw.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the five indications.</exception>
    public OrderCheck CheckOrder(PatientCase patientCase, Indication indication, Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        OrderFaults.Check(order);
        return OrderChecker.Check(Assess(patientCase, indication), order);
    }

    /// <summary>Calculates the dose of a regimen for a weight alone: arithmetic only, without a verdict and without checks.</summary>
    /// <param name="indication">The indication of the regimen.</param>
    /// <param name="weight">The actual body weight.</param>
    /// <param name="product">The product by its name in the formulary; the policy's product by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not one of the five indications.</exception>
    /// <exception cref="ArgumentException">The formulary has no such product.</exception>
    public DoseCalculation CalculateDose(Indication indication, BodyWeight weight, string? product = null)
    {
        if (!EnumNames<Indication>.IsDefined(indication))
            throw new ArgumentOutOfRangeException(nameof(indication), "not one of the five indications");
        var chosen = Policy.ProductNamed(product ?? Policy.Product);
        if (product is not null && chosen is null)
            throw new ArgumentException("the formulary has no product of that name", nameof(product));

        var planned = Regimens.For(indication, Policy) switch
        {
            null => new PlanOutcome(null, "the source states no dose for this indication, and the policy gives none", []),
            _ when weight < Policy.LightestPlausibleWeight || weight > Policy.HeaviestPlausibleWeight =>
                new(null, $"{weight} is outside {Policy.LightestPlausibleWeight} to {Policy.HeaviestPlausibleWeight}", []),
            var regimen => DosePlanner.Plan(regimen, Policy.Dosing, chosen, weight, build: default, atRisk: true),
        };
        return new(indication, planned.Plan, planned.NoDoseBecause, planned.Warnings);
    }

    internal CompiledRules Rules { get; }

    private Assessment Evaluate(PatientCase patientCase, Indication indication)
    {
        if (!EnumNames<Indication>.IsDefined(indication))
            throw new ArgumentOutOfRangeException(nameof(indication), "not one of the five indications");
        ArgumentNullException.ThrowIfNull(patientCase);
        CaseFaults.Check(patientCase);
        var evaluation = new CaseEvaluation(ViewOf(patientCase), Rules, Rules.SiteQuestions(indication));
        return new Assessment(evaluation, Rules.Sets[(int)indication]);
    }

    private CaseView ViewOf(PatientCase recorded) => new(recorded, _therapies);
}
