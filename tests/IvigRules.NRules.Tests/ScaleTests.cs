using IvigRules.NRules.Tests.Support;
using IvigRules.Tests.Support;

namespace IvigRules.NRules.Tests;

/// <summary>A patient costs as much among many as among few: counted, because a clock is not to be trusted in a test.</summary>
public sealed class ScaleTests
{
    [Fact]
    public void Session_OfAThousandPatients_EvaluatesAsOftenForEachAsOneOfTen() => Assert.Equal(Evaluations(10), Evaluations(1_000));

    [Fact]
    public void Session_OfAThousandPatients_AllocatesNoMoreForEachThanOneOfTen()
    {
        Allocated(10);
        Assert.InRange(Allocated(1_000), 0, Allocated(10) * 1.05);
    }

    [Fact]
    public void Change_OfOnePatientAmongAThousand_FiresTheRulesOfThatPatientOnly()
    {
        var session = Sessions.Create(Sample.AsOf);
        session.InsertAll(Patients(1_000));
        session.Settle();
        List<string> fired = [];
        session.Events.RuleFiredEvent += (_, e) => fired.Add(e.Rule.Name);
        session.Update(PatientFact.Of(Sample.ThirdLine.Patient with { Id = "p-500", Sex = Sex.Female }));
        session.Settle();
        Assert.Equal(["ivig-chart", "MS-02", "MS-01", "MS-03", "ivig-verdict"], fired);
    }

    private static int Evaluations(int patients)
    {
        var session = Sessions.Create(Sample.AsOf);
        var count = 0;
        session.Events.LhsExpressionEvaluatedEvent += (_, _) => count++;
        session.InsertAll(Patients(patients));
        session.Settle();
        return count / patients;
    }

    private static double Allocated(int patients)
    {
        var facts = Patients(patients);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var session = Sessions.Create(Sample.AsOf);
        session.InsertAll(facts);
        session.Settle();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)patients;
    }

    private static List<PatientFact> Patients(int count) =>
    [
        .. Enumerable.Range(0, count).SelectMany(i => PatientFact.AllOf(Sample.ThirdLine with { Patient = Sample.ThirdLine.Patient with { Id = $"p-{i}" } })),
    ];
}
