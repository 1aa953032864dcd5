// The layers at the bottom, which every other may use.
global using System.Collections.Immutable;
global using IvigRules.Evidence;
global using IvigRules.Facts;
global using IvigRules.Logic;
global using IvigRules.Quantities;
global using IvigRules.Text;
