using System.Globalization;

namespace IvigRules.Tests.Support;

/// <summary>Runs something under cultures that write numbers, dates and letters otherwise.</summary>
internal static class Cultures
{
    // A decimal comma; another calendar and right to left; a dotless i; another calendar; a decimal comma with narrow spaces.
    internal static readonly string[] Names = ["de-DE", "ar-SA", "tr-TR", "th-TH", "fr-FR"];

    internal static void Everywhere(Action action)
    {
        foreach (var name in Names)
            Under(name, action);
    }

    internal static void Under(string name, Action action)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(name);
            action();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }
}
