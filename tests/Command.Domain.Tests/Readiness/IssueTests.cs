using Command.Domain.Kernel;
using Command.Domain.Readiness;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Readiness.Ledger;

namespace Command.Domain.Tests.Readiness;

public sealed class IssueTests
{
    private static readonly ReadinessIssueReported LockOf101 = new(By(Lee), IssueKind.LockFailed, Spot.In(Room101), "Bolt does not catch");

    private static readonly ReadinessIssueResolved Repaired = new(By(Vega), LockOf101.Stamp.Command, "New cylinder");

    [Fact]
    public void A_failed_lock_is_written_down_with_its_room_and_words()
    {
        var report = new ReportIssue(By(Lee), IssueKind.LockFailed, Spot.In(Room101), " Bolt does not catch\u0000 ");

        Given().When(report, new ReadinessIssueReported(report.Stamp, IssueKind.LockFailed, Spot.In(Room101), "Bolt does not catch"));
    }

    [Theory]
    [InlineData(null, Door8, null)]
    [InlineData(null, null, "Bus loop, by the hydrant")]
    public void A_place_may_be_a_door_of_the_plan_or_words(string? room, string? door, string? words)
    {
        var report = new ReportIssue(By(Lee), IssueKind.RadioDead, new Spot(room is null ? null : new RoomId(room), door, words), null);

        Given().When(report, new ReadinessIssueReported(report.Stamp, IssueKind.RadioDead, report.Place, null));
    }

    [Fact]
    public void A_room_or_door_that_is_not_on_the_plan_is_refused()
    {
        Given().WhenRefused(new ReportIssue(By(Lee), IssueKind.LockFailed, Spot.In(Nowhere), null), "The floor plan has no such room.");
        Given().WhenRefused(new ReportIssue(By(Lee), IssueKind.DoorPropped, Spot.At("door-99"), null), "The floor plan has no such door.");
    }

    [Fact]
    public void A_place_is_one_thing_and_not_none_or_two()
    {
        const string Refusal = "Say where: a room, a door or a few words.";

        Given().WhenRefused(new ReportIssue(By(Lee), IssueKind.WifiDead, new Spot(null, null, null), null), Refusal);
        Given().WhenRefused(new ReportIssue(By(Lee), IssueKind.WifiDead, Spot.Said(" \u0000"), null), Refusal);
        Given().WhenRefused(new ReportIssue(By(Lee), IssueKind.WifiDead, new Spot(Room101, Door8, null), null), Refusal);
        Given().WhenRefused(new ReportIssue(By(Lee), IssueKind.WifiDead, Spot.In(Room101) with { Words = "by the window" }, null), Refusal);
    }

    [Fact]
    public void Words_have_their_length()
    {
        Given().WhenRefused(new ReportIssue(By(Lee), IssueKind.WifiDead, Spot.In(Room101), new string('x', 501)), "Shorten the words: 500 characters at most.");
        Given().WhenRefused(new ReportIssue(By(Lee), IssueKind.WifiDead, Spot.Said(new string('x', 121)), null), "Shorten the place: 120 characters at most.");
        Assert.Single(Given().Accepted(new ReportIssue(By(Lee), IssueKind.WifiDead, Spot.Said(new string('x', 120)), new string('x', 500))));
    }

    [Fact]
    public void Anything_else_needs_words()
    {
        Given().WhenRefused(new ReportIssue(By(Lee), IssueKind.Other, Spot.In(Room101), " "), "Say in a few words what is wrong.");
        Assert.Single(Given().Accepted(new ReportIssue(By(Lee), IssueKind.Other, Spot.In(Room101), "Window latch broken")));
    }

    [Theory]
    [InlineData(0, "just now")]
    [InlineData(1, "1 minute ago")]
    [InlineData(90, "1 hour ago")]
    [InlineData((12 * 24 * 60) + 5, "12 days ago")]
    public void What_is_in_the_ledger_already_is_refused_with_the_name_of_who_was_first_and_when(int minutesLater, string when) =>
        Given(LockOf101).WhenRefused(
            new ReportIssue(Later(Vega, TimeSpan.FromMinutes(minutesLater)), IssueKind.LockFailed, Spot.In(Room101), "Still broken"),
            $"It is in the ledger: Ofc. Lee reported it {when}.");

    [Fact]
    public void The_same_place_in_words_is_known_whatever_its_capitals() =>
        Given(new ReadinessIssueReported(By(Lee), IssueKind.RadioDead, Spot.Said("Boiler room stairs"), null))
            .WhenRefused(new ReportIssue(By(Vega), IssueKind.RadioDead, Spot.Said(" boiler room STAIRS "), null), "It is in the ledger: Ofc. Lee reported it just now.");

    [Fact]
    public void Another_kind_another_place_or_another_matter_is_another_entry()
    {
        var other = new ReadinessIssueReported(By(Lee), IssueKind.Other, Spot.In(Room101), "Window latch broken");

        Assert.Single(Given(LockOf101).Accepted(new ReportIssue(By(Lee), IssueKind.KeyMissing, Spot.In(Room101), null)));
        Assert.Single(Given(LockOf101).Accepted(new ReportIssue(By(Lee), IssueKind.LockFailed, Spot.In(Room102), null)));
        Assert.Single(Given(other).Accepted(new ReportIssue(By(Lee), IssueKind.Other, Spot.In(Room101), "Blind is torn")));
        Given(other).WhenRefused(new ReportIssue(By(Lee), IssueKind.Other, Spot.In(Room101), "window latch broken"), "It is in the ledger: Ofc. Lee reported it just now.");
    }

    [Fact]
    public void What_was_put_right_may_fail_again() =>
        Assert.Single(Given(LockOf101, Repaired).Accepted(new ReportIssue(By(Lee), IssueKind.LockFailed, Spot.In(Room101), null)));

    [Fact]
    public void An_entry_is_resolved_with_words()
    {
        var resolve = new ResolveIssue(By(Vega), LockOf101.Stamp.Command, " New cylinder ");

        Given(LockOf101).When(resolve, new ReadinessIssueResolved(resolve.Stamp, LockOf101.Stamp.Command, "New cylinder"));
        Given(LockOf101).WhenRefused(resolve with { How = " \u0000" }, "Say how it was put right.");
        Given(LockOf101).WhenRefused(resolve with { How = new string('x', 501) }, "Shorten the words: 500 characters at most.");
    }

    [Fact]
    public void What_is_resolved_already_needs_nothing_and_what_was_never_reported_is_refused()
    {
        Given(LockOf101, Repaired).When(new ResolveIssue(By(Ortiz), LockOf101.Stamp.Command, "I did it too"));
        Given(LockOf101).WhenRefused(new ResolveIssue(By(Ortiz), Guid.NewGuid(), "Done"), "The ledger has no such entry.");
    }

    [Fact]
    public void The_same_command_sent_again_does_nothing()
    {
        Given(LockOf101).When(new ReportIssue(LockOf101.Stamp, IssueKind.LockFailed, Spot.In(Room101), null));
        Given(LockOf101, Repaired).When(new ReportIssue(LockOf101.Stamp, IssueKind.LockFailed, Spot.In(Room101), null));
        Given(LockOf101, Repaired).When(new ResolveIssue(Repaired.Stamp, LockOf101.Stamp.Command, "New cylinder"));
    }

    [Fact]
    public void An_open_entry_says_who_and_since_when_and_a_resolved_one_how()
    {
        var open = Assert.Single(Given(LockOf101).State.OpenIn(Room101));
        Assert.Equal((Lee, NineOFive, (Resolution?)null), (open.By, open.Since, open.Resolution));
        Assert.Empty(Given(LockOf101).State.OpenIn(Room102));

        var ledger = Given(LockOf101, Repaired).State;
        Assert.Empty(ledger.Open);
        Assert.Equal(new Resolution("New cylinder", Vega, NineOFive), Assert.Single(ledger.Resolved).Resolution);
    }

    [Fact]
    public void An_entry_is_as_old_as_when_it_was_seen_but_never_from_the_future()
    {
        var seen = LockOf101 with { Stamp = LockOf101.Stamp with { ObservedAt = NineOFive.AddDays(-12) } };
        var fastClock = LockOf101 with { Stamp = LockOf101.Stamp with { ObservedAt = NineOFive.AddDays(1) } };

        Assert.Equal(NineOFive.AddDays(-12), Given(seen).State.Open[0].Since);
        Assert.Equal(NineOFive, Given(fastClock).State.Open[0].Since);
    }
}
