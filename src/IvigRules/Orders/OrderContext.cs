using IvigRules.Assessments;
using IvigRules.Criteria;
using IvigRules.Dosing;
using IvigRules.Policy;

namespace IvigRules.Orders;

/// <summary>An order with the case, policy, weights and product that it is judged by, and the findings on its parts.</summary>
internal sealed class OrderContext
{
    internal OrderContext(Assessment assessment, Order order)
    {
        Assessment = assessment;
        Order = order;
        Policy = assessment.View.Policy;
        Product = order.Product is { } named ? Policy.ProductNamed(named) : Policy.ChosenProduct;
        ActualWeight = BodyWeights.ForDose(assessment.View);
        PlannedWeight = ActualWeight is { } actual ? Choose(Policy.Dosing, actual) : null;
        (OrderedWeight, NoOrderedWeightBecause) = WeightOfTheOrder();
    }

    internal Assessment Assessment { get; }

    internal Order Order { get; }

    internal IvigPolicy Policy { get; }

    /// <summary>The regimen of the plan, also when the plan was withheld; absent when none is stated.</summary>
    internal Regimen? Regimen => Assessment.Regimen;

    internal DosePlan? Plan => Assessment.Plan;

    /// <summary>The product of the order, or the policy's; absent when there is none of that name.</summary>
    internal Product? Product { get; }

    /// <summary>The body weight on record, if it can be used.</summary>
    internal BodyWeight? ActualWeight { get; }

    /// <summary>The weight that the plan doses by.</summary>
    internal DoseWeight? PlannedWeight { get; }

    /// <summary>The weight that the order's figures per kilogram are for; absent when it is not known.</summary>
    internal BodyWeight? OrderedWeight { get; }

    /// <summary>Why that weight is not known; absent when it is.</summary>
    internal string? NoOrderedWeightBecause { get; }

    /// <summary>Whether the order has a figure per kilogram.</summary>
    internal bool IsPerKilogram =>
        Order is not { DosePerKilogram: null, CourseTotalPerKilogram: null, RatePerKilogram: null };

    /// <summary>The reason why there is no plan to compare with.</summary>
    internal string NoPlan => $"there is no plan to compare with: {Assessment.NoDoseBecause}";

    internal List<OrderPartFinding> Parts { get; } = [];

    /// <summary>Where the order says two things that do not fit.</summary>
    internal List<string> Contradictions { get; } = [];

    /// <summary>The figures of the dose that fit each other; absent when there are not two.</summary>
    internal string? Fit { get; set; }

    internal List<OrderSlipFinding> Slips { get; } = [];

    internal List<string> Warnings { get; } = [];

    internal void Add(OrderPart part, OrderPartAnswer answer, string statement, Dose? difference = null) =>
        Parts.Add(new(part, answer, statement) { Difference = difference });

    internal void Agrees(OrderPart part, string statement) => Add(part, OrderPartAnswer.Agrees, statement);

    internal void Deviates(OrderPart part, string statement) => Add(part, OrderPartAnswer.Deviates, statement);

    internal void CannotJudge(OrderPart part, string statement) => Add(part, OrderPartAnswer.CannotBeJudged, statement);

    private (BodyWeight? Weight, string? Because) WeightOfTheOrder()
    {
        if (ActualWeight is not { } actual || PlannedWeight is not { } planned)
            return (null, "there is no usable body weight");
        if (Order.WeightBasis is not { } basis)
        {
            return planned.Basis == DoseWeightBasis.Actual
                ? (actual, null)
                : (null, $"by which weight? The plan doses by {planned.Basis.Display()} weight, {planned.Weight}, "
                    + $"and the actual weight is {actual}");
        }

        if (basis == planned.Basis)
            return (planned.Weight, null);
        var dosing = Policy.Dosing with { DoseWeight = new() { Basis = basis, When = AdjustedWhen.Always } };
        var asked = Choose(dosing, actual);
        return asked.Basis == basis ? (asked.Weight, null)
            : (null, $"{basis.Display()} weight cannot be used: "
                + (DoseWeights.Obstacle(Build, dosing.AdultAge) ?? "it is above the actual weight"));
    }

    private Build Build
    {
        get
        {
            var patient = Assessment.View.Case.Patient;
            return new(patient.Sex, patient.Height, Assessment.View.Age, patient.ReproductiveStatus);
        }
    }

    private DoseWeight Choose(DosingPolicy dosing, BodyWeight actual) => DoseWeights.Choose(dosing, actual, Build);
}
