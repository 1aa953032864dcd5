namespace IvigRules.Quantities;

/// <summary>Quantities written as a number and its unit: <c>70m.Kilograms</c>, <c>170m.Centimetres</c>.</summary>
public static class QuantityExtensions
{
    extension(decimal value)
    {
        /// <summary>The number as a body weight in kilograms.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is zero or less, or has more than 12 significant digits.</exception>
        public BodyWeight Kilograms => BodyWeight.FromKilograms(value);

        /// <summary>The number as a height in centimetres.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is zero or less, or has more than 12 significant digits.</exception>
        public BodyHeight Centimetres => BodyHeight.FromCentimetres(value);

        /// <summary>The number as a body temperature in degrees Celsius.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value has more than 12 significant digits.</exception>
        public BodyTemperature DegreesCelsius => BodyTemperature.FromCelsius(value);
    }
}
