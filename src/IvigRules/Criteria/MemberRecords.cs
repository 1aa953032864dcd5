namespace IvigRules.Criteria;

/// <summary>The records of one member of a therapy group, as far as a criterion on the whole group needs them.</summary>
internal struct MemberRecords
{
    /// <summary>Whether the member or one beneath it has a record.</summary>
    internal bool IsTouched { get; set; }

    /// <summary>Whether the member itself has a record.</summary>
    internal bool IsRecorded { get; private set; }

    /// <summary>The records with an outcome that the rule names.</summary>
    internal RecordedStarts Named { get; private set; }

    /// <summary>Those with an outcome that is not known.</summary>
    internal RecordedStarts Open { get; private set; }

    /// <summary>Those that say that it was never given.</summary>
    internal RecordedStarts NeverGiven { get; private set; }

    /// <summary>Those with any other outcome, responses that are over apart.</summary>
    internal RecordedStarts Other { get; private set; }

    /// <summary>The latest end of a response that is over.</summary>
    internal DateOnly? LastResponseEnd { get; private set; }

    /// <summary>Whether it was reported as open.</summary>
    internal bool WasAsked { get; set; }

    internal void Add(TherapyRecord record, bool isNamed)
    {
        IsRecorded = true;
        if (record.Outcome == TherapyOutcome.Responded)
            LastResponseEnd = LastResponseEnd is { } last && !(record.EndedOn > last) ? last : record.EndedOn;
        else if (isNamed)
            Named = Named.With(record);
        else if (record.IsOutcomeOpen)
            Open = Open.With(record);
        else if (record.Outcome == TherapyOutcome.NeverGiven)
            NeverGiven = NeverGiven.With(record);
        else
            Other = Other.With(record);
    }
}
