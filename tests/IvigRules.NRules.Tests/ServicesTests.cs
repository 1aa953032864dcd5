using IvigRules.NRules.Tests.Support;
using IvigRules.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NRules;
using NRules.Fluent;
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

    [Fact]
    public void AddIvigNRules_SeveralTimes_HasTheHostsRulesOfEachOnceAndTheOnePolicy()
    {
        var policy = IvigPolicy.Default with { RelapseWindowDays = 60 };
        using var provider = new ServiceCollection()
            .AddScoped<Inbox>()
            .AddIvigNRules(addHostRules: Notifying)
            .AddIvigNRules(policy)
            .AddIvigNRules(policy with { NmoFirstLine = new(policy.NmoFirstLine.Therapy, [.. policy.NmoFirstLine.Members]) }, repository => repository.Load(load => load.From(typeof(NotifyOfAll))))
            .AddIvigNRules(addHostRules: Notifying)
            .BuildServiceProvider();
        using var scope = provider.CreateScope();
        var session = scope.ServiceProvider.GetRequiredService<ISession>();
        session.InsertAll([new AsOf(Sample.AsOf), .. PatientFact.AllOf(Sample.ThirdLine)]);
        session.Settle();

        var messages = scope.ServiceProvider.GetRequiredService<Inbox>().Messages;
        Assert.Single(messages, "acute-ms-relapse: consider");
        Assert.Equal(5, messages.Count(message => message.StartsWith("seen: ", StringComparison.Ordinal)));
        Assert.Equal(new IvigAssessor(policy).Knowledge, session.Assessment("p-001").Details.Knowledge);

        static void Notifying(RuleRepository repository) => repository.Load(load => load.From(typeof(Notify)));
    }

    [Fact]
    public void AddIvigNRules_AnotherPolicy_IsRefused()
    {
        var services = new ServiceCollection().AddIvigNRules().AddIvigNRules(IvigPolicy.Default);
        var problem = Assert.Throws<InvalidOperationException>(() => services.AddIvigNRules(IvigPolicy.Default with { RelapseWindowDays = 10 }));
        Assert.Equal("an earlier call of AddIvigNRules gave another policy, and all sessions have one", problem.Message);
    }

    [Fact]
    public void AddIvigNRules_HostHasASessionFactory_IsRefusedAndNotLeftWithoutTheRules()
    {
        var services = new ServiceCollection().AddSingleton(OfTheHost());
        var problem = Assert.Throws<InvalidOperationException>(() => services.AddIvigNRules());
        Assert.StartsWith("the host has an ISessionFactory of its own", problem.Message, StringComparison.Ordinal);

        var between = new ServiceCollection().AddIvigNRules().AddSingleton(OfTheHost());
        Assert.Throws<InvalidOperationException>(() => between.AddIvigNRules());
    }

    /// <summary>A session factory under a key is another service.</summary>
    [Fact]
    public void AddIvigNRules_HostHasAKeyedSessionFactory_IsNotInItsWay()
    {
        using var provider = new ServiceCollection().AddKeyedSingleton("billing", OfTheHost()).AddIvigNRules().BuildServiceProvider();
        Assert.NotSame(provider.GetRequiredKeyedService<ISessionFactory>("billing"), provider.GetRequiredService<ISessionFactory>());
    }

    [Fact]
    public void AddIvigNRules_PolicyChangesAfterTheFirstUse_KeepsTheOneItWasCompiledWith()
    {
        var days = 90;
        using var provider = new ServiceCollection()
            .AddTransient(_ => new IvigAssessor(IvigPolicy.Default with { RelapseWindowDays = days }))
            .AddIvigNRules()
            .BuildServiceProvider();
        Assert.Equal(Verdict.Consider, Assessed());
        days = 10;
        Assert.Equal(Verdict.Consider, Assessed());

        Verdict Assessed()
        {
            using var scope = provider.CreateScope();
            var session = scope.ServiceProvider.GetRequiredService<ISession>();
            session.InsertAll([new AsOf(Sample.AsOf), .. PatientFact.AllOf(Sample.ThirdLine)]);
            session.Settle();
            return session.Assessment("p-001").Verdict;
        }
    }

    private static ISessionFactory OfTheHost() => new RuleRepository().Compile(TestContext.Current.CancellationToken);
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

/// <summary>Another rule of the host.</summary>
public sealed class NotifyOfAll : global::NRules.Fluent.Dsl.Rule
{
    public override void Define()
    {
        PatientAssessment assessment = null!;
        Inbox inbox = null!;
        Dependency().Resolve(() => inbox);
        When().Match(() => assessment);
        Then().Do(_ => inbox.Messages.Add("seen: " + assessment));
    }
}
