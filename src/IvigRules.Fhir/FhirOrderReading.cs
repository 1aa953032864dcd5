using IvigRules.Orders;

namespace IvigRules.Fhir;

/// <summary>An order of a host's CPOE as the library's order, with what of it cannot be judged.</summary>
/// <remarks>Immutable. <see cref="ToString"/> prints no patient data.</remarks>
public sealed class FhirOrderReading
{
    internal FhirOrderReading(
        bool isIvig, bool isByNameOnly, Order? order, ImmutableArray<Indication> indications, ImmutableArray<Unmapped> notJudged) =>
        (IsIvig, IsByNameOnly, Order, Indications, NotJudged) = (isIvig, isByNameOnly, order, indications, notJudged);

    /// <summary>Whether it orders IVIG. Any other order is not for this library.</summary>
    public bool IsIvig { get; }

    /// <summary>
    /// Whether the drug was recognised by a name inside a longer text, or an unverified code, only: say so with the answer.
    /// </summary>
    public bool IsByNameOnly { get; }

    /// <summary>The order for <c>IvigAssessor.CheckOrder</c>; null when it is not IVIG, or cannot be read at all.</summary>
    public Order? Order { get; }

    /// <summary>
    /// The indications of the disease that the order names as its reason, or else of the diagnoses of the case. Judge the order for each
    /// whose verdict is Consider; if there is none, show the verdicts as they are.
    /// </summary>
    public ImmutableArray<Indication> Indications { get; }

    /// <summary>The parts of the order that cannot be judged. None of them counts as agreement.</summary>
    public ImmutableArray<Unmapped> NotJudged { get; }

    /// <summary>The kind of object, without patient data.</summary>
    public override string ToString() => nameof(FhirOrderReading);
}
