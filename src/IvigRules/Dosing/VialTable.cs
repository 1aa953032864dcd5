using System.Runtime.CompilerServices;

namespace IvigRules.Dosing;

/// <summary>The totals that whole vials of a product can make, with the fewest vials, exact to 0.001 g. Cached for each product.</summary>
internal sealed class VialTable
{
    /// <summary>The largest dose that is made up from vials.</summary>
    internal static readonly Dose Largest = Dose.FromGrams(1_000);

    private const int Impossible = int.MaxValue;

    private static readonly ConditionalWeakTable<Product, VialTable> Tables = [];

    private readonly int[] _sizes;
    private readonly decimal _gramsPerStep;
    private readonly int[] _fewest;

    private VialTable(Product product)
    {
        var milligrams = product.VialSizes.Select(size => (int)size.Milligrams).OrderDescending().ToArray();
        var step = milligrams.Aggregate(GreatestCommonDivisor);
        _gramsPerStep = step / 1_000m;
        _sizes = [.. milligrams.Select(size => size / step)];

        // A total below 1,000 g plus one more vial covers every dose up to 1,000 g.
        _fewest = new int[((int)Largest.Milligrams / step) + _sizes[0] + 1];
        Array.Fill(_fewest, Impossible);
        _fewest[0] = 0;
        for (var total = 1; total < _fewest.Length; total++)
        {
            foreach (var size in _sizes)
            {
                if (size <= total && _fewest[total - size] < _fewest[total] - 1)
                    _fewest[total] = _fewest[total - size] + 1;
            }
        }
    }

    internal static VialTable Of(Product product) => Tables.GetValue(product, key => new VialTable(key));

    /// <summary>The largest total of whole vials that is not above a dose; 0 when there is none.</summary>
    internal Dose AtMost(Dose dose)
    {
        var total = (int)decimal.Floor(dose.Grams / _gramsPerStep);
        while (_fewest[total] == Impossible)
            total--;
        return Grams(total);
    }

    /// <summary>The smallest total of whole vials that is not below a dose: the least waste.</summary>
    internal Dose AtLeast(Dose dose)
    {
        var total = (int)decimal.Ceiling(dose.Grams / _gramsPerStep);
        while (_fewest[total] == Impossible)
            total++;
        return Grams(total);
    }

    /// <summary>The fewest vials that make a total, larger vials first.</summary>
    internal ImmutableArray<VialCount> Vials(Dose total)
    {
        var vials = ImmutableArray.CreateBuilder<VialCount>();
        var left = (int)(total.Grams / _gramsPerStep);
        foreach (var size in _sizes)
        {
            var count = 0;
            while (size <= left && _fewest[left - size] == _fewest[left] - 1)
            {
                left -= size;
                count++;
            }

            if (count > 0)
                vials.Add(new(Grams(size), count));
        }

        return vials.DrainToImmutable();
    }

    private Dose Grams(int steps) => Dose.Computed(steps * _gramsPerStep);

    private static int GreatestCommonDivisor(int left, int right) => right == 0 ? left : GreatestCommonDivisor(right, left % right);
}
