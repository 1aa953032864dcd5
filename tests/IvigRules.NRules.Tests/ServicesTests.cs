using IvigRules.NRules.Tests.Support;
using IvigRules.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NRules;
using NRules.Fluent.Dsl;

namespace IvigRules.NRules.Tests;

public sealed class ServicesTests
{
    [Fact]
    public void AddIvigNRules_TwoScopes_HaveSessionsOfTheirOwnAndRulesGetTheirServices()
    {
        using var provider = new ServiceCollection()
            .AddScoped<Inbox>()
            .AddIvigNRules(addHostRules: repository => repository.Load(load => load.From(typeof(Notify))))
            .BuildServiceProvider(validateScopes: true);
        using var first = provider.CreateScope();
        using var second = provider.CreateScope();
        var session = first.ServiceProvider.GetRequiredService<ISession>();
        session.InsertAll([new AsOf(Sample.AsOf), .. PatientFact.AllOf(Sample.ThirdLine)]);
        session.Settle();

        Assert.Equal(["acute-ms-relapse: consider"], first.ServiceProvider.GetRequiredService<Inbox>().Messages);
        Assert.Same(session, first.ServiceProvider.GetRequiredService<ISession>());
        Assert.NotSame(session, second.ServiceProvider.GetRequiredService<ISession>());
        Assert.Empty(second.ServiceProvider.GetRequiredService<Inbox>().Messages);
        Assert.Empty(second.ServiceProvider.GetRequiredService<ISession>().Query<object>());
    }

    [Fact]
    public void AddIvigNRules_WithAnAssessorRegistered_UsesItsPolicy()
    {
        using var provider = new ServiceCollection()
            .AddSingleton(new IvigAssessor(IvigPolicy.Default with { RelapseWindowDays = 10 }))
            .AddIvigNRules()
            .BuildServiceProvider();
        using var scope = provider.CreateScope();
        var session = scope.ServiceProvider.GetRequiredService<ISession>();
        session.InsertAll([new AsOf(Sample.AsOf), .. PatientFact.AllOf(Sample.ThirdLine)]);
        session.Settle();
        Assert.Equal(Verdict.Indeterminate, session.Assessment("p-001").Verdict);
    }
}

/// <summary>A service of the host.</summary>
public sealed class Inbox
{
    public ICollection<string> Messages { get; } = [];
}

/// <summary>A rule of the host that needs it.</summary>
public sealed class Notify : global::NRules.Fluent.Dsl.Rule
{
    public override void Define()
    {
        PatientAssessment assessment = null!;
        Inbox inbox = null!;
        Dependency().Resolve(() => inbox);
        When().Match(() => assessment, a => a.Verdict == Verdict.Consider);
        Then().Do(_ => inbox.Messages.Add(assessment.ToString()));
    }
}
