using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace IvigRules.Json;

internal enum NumberRange
{
    Any,
    NotNegative,
    AboveZero,
}
