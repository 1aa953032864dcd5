global using IvigRules.Fhir.Samples;
global using IvigRules.Fhir.Tests.Support;
