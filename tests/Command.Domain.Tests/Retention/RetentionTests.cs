using Command.Domain.Audit;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Retention;
using Command.Domain.Students;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.Retention;

public sealed class RetentionTests
{
    private static readonly Person Office = new(Vega.Person, Vega.Name, "", Role.DistrictOffice, null, []);
    private static readonly Person Crisis = new(Lee.Person, Lee.Name, "", Role.CrisisTeam, null, [Middle]);
    private static readonly IncidentId Id = new(Guid.Parse("00000000-0000-0000-0000-00000000000c"));
    private static readonly IncidentKeeping Free = new(Id, []);
    private static readonly RetentionSchedule Years = new(ActualYears: 7, PracticeYears: 3);
    private static readonly Incident Closed = Of(Declared, new IncidentClosed(By(Vega), "Over"));

    [Fact]
    public void What_is_due_and_held_by_nothing_may_go_and_leaves_a_record_of_where_it_was()
    {
        var disposed = One<IncidentDisposed>(Dispose(Office, Closed, Free, NineOFive.AddYears(3)));

        Assert.Equal((Id, 2, "Schedule of 2024"), (disposed.Incident, disposed.Events, disposed.Reason));
        Assert.Equal(new SequenceRange(4, 5), Assert.Single(disposed.Sequences));
    }

    [Fact]
    public void A_drill_and_a_real_incident_have_years_of_their_own()
    {
        var real = Of(Declared with { Mode = Mode.Actual }, new IncidentClosed(By(Vega), "Over"));

        Assert.Equal("It is kept until 2033-03-02.", Refusal(Dispose(Office, real, Free, NineOFive.AddYears(7).AddSeconds(-1))));
        Assert.Equal("It is kept until 2029-03-02.", Refusal(Dispose(Office, Closed, Free, NineOFive.AddYears(3).AddSeconds(-1))));
        One<IncidentDisposed>(Dispose(Office, real, Free, NineOFive.AddYears(7)));
    }

    [Fact]
    public void The_years_count_from_the_last_thing_that_was_written()
    {
        var late = Of(Declared, new IncidentClosed(By(Vega), "Over"), new NoteAdded(By(Vega) with { RecordedAt = NineOFive.AddYears(1) }, "Found later", null));

        Assert.Equal("It is kept until 2030-03-02.", Refusal(Dispose(Office, late, Free, NineOFive.AddYears(3))));
    }

    [Fact]
    public void A_hold_keeps_it_whatever_its_age_until_it_is_lifted()
    {
        var held = Free.After(One<LegalHoldPlaced>(RetentionDecider.Place(Office, Closed, Free, "Claim of a parent", By(Vega))));

        Assert.Contains("legal hold since 2026-03-02: Claim of a parent", Refusal(Dispose(Office, Closed, held, NineOFive.AddYears(90))), StringComparison.Ordinal);
        var lifted = held.After(One<LegalHoldLifted>(RetentionDecider.Lift(Office, held, held.Holds[0].Id, "Settled", By(Vega))));
        One<IncidentDisposed>(Dispose(Office, Closed, lifted, NineOFive.AddYears(90)));
    }

    [Fact]
    public void One_hold_of_two_is_lifted_and_the_other_keeps()
    {
        var held = Free.After(new LegalHoldPlaced(By(Vega), Id, "Claim")).After(new LegalHoldPlaced(By(Vega), Id, "Inquiry"));
        var lifted = held.After(One<LegalHoldLifted>(RetentionDecider.Lift(Office, held, held.Holds[0].Id, "Settled", By(Vega))));

        Assert.Equal("Inquiry", Assert.Single(lifted.Holds).Reason);
        Assert.Contains("Inquiry", Refusal(Dispose(Office, Closed, lifted, NineOFive.AddYears(90))), StringComparison.Ordinal);
        Assert.Equal("This hold was lifted already.", Refusal(RetentionDecider.Lift(Office, lifted, held.Holds[0].Id, "Settled", By(Vega))));
    }

    [Fact]
    public void What_is_open_is_kept() => Assert.Contains("is open", Refusal(Dispose(Office, Of(Declared), Free, NineOFive.AddYears(90))), StringComparison.Ordinal);

    [Fact]
    public void The_record_of_a_disclosure_of_student_data_is_kept()
    {
        var disclosed = Of(Declared, new StudentDataDisclosed(By(Lee), [Room101], "2", 4, DisclosureBasis.Emergency, "Man with a knife"), new IncidentClosed(By(Vega), "Over"));

        Assert.Contains("34 CFR 99.32", Refusal(Dispose(Office, disclosed, Free, NineOFive.AddYears(90))), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_who_keeps_the_district_keeps_its_records()
    {
        const string no = "Only the district office and administrators export incidents and keep the records.";
        Assert.Equal(no, Refusal(Dispose(Crisis, Closed, Free, NineOFive.AddYears(90))));
        Assert.Equal(no, Refusal(RetentionDecider.Place(Crisis, Closed, Free, "Claim", By(Lee))));
        Assert.Equal(no, Refusal(RetentionDecider.Lift(Crisis, Free, default, "Settled", By(Lee))));
        Assert.Equal(no, Refusal(RetentionDecider.Choose(Crisis, Years, Years with { ActualYears = 9 }, By(Lee))));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(7, 101)]
    public void Years_have_bounds(int actual, int practice) =>
        Assert.Equal("Records are kept between 2 and 100 years.", Refusal(RetentionDecider.Choose(Office, Years, new RetentionSchedule(actual, practice), By(Vega))));

    [Fact]
    public void A_hold_and_a_disposal_say_why()
    {
        Assert.Equal("Say why, in a few words.", Refusal(RetentionDecider.Place(Office, Closed, Free, " ", By(Vega))));
        Assert.Equal("Say why, in a few words.", Refusal(RetentionDecider.Dispose(Office, Closed, Free, Years, [], "", By(Vega) with { RecordedAt = NineOFive.AddYears(9) })));
    }

    [Fact]
    public void Ranges_hold_what_they_were_made_of_and_nothing_else()
    {
        var ranges = SequenceRange.Of([3, 4, 5, 9, 11, 12]);

        Assert.Equal(new SequenceRange[] { new(3, 5), new(9, 9), new(11, 12) }, ranges.AsEnumerable());
        Assert.Equal(new long[] { 3, 4, 5, 9, 11, 12 }, Enumerable.Range(0, 20).Select(n => (long)n).Where(n => ranges.Any(range => range.Holds(n))));
    }

    private static Incident Of(params IncidentEvent[] events) => events.Aggregate(Incident.None, Incident.Evolve);

    private static Decision<AuditEvent> Dispose(Person by, Incident incident, IncidentKeeping keeping, DateTimeOffset now) =>
        RetentionDecider.Dispose(by, incident, keeping, Years, SequenceRange.Of([4, 5]), "Schedule of 2024", By(Vega) with { RecordedAt = now });

    private static T One<T>(Decision<AuditEvent> decision) => Assert.IsType<T>(Assert.Single(Assert.IsType<Decision<AuditEvent>.Accepted>(decision).Events));

    private static string Refusal(Decision<AuditEvent> decision) => Assert.IsType<Decision<AuditEvent>.Refused>(decision).Reason;
}
