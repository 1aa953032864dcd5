// What any .NET console program costs to start.
Console.WriteLine();
