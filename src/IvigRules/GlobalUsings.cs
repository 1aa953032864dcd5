// The bottom layers, which every other layer may use.
global using System.Collections.Immutable;
global using System.Text.Json.Serialization;
global using IvigRules.Evidence;
global using IvigRules.Facts;
global using IvigRules.Logic;
global using IvigRules.Quantities;
global using IvigRules.Text;
