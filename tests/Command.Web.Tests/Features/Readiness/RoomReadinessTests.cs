using Bunit;
using Command.Domain.Kernel;
using Command.Domain.Readiness;
using Command.Web.Features.Readiness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Command.Web.Tests.Features.Readiness;

public sealed class RoomReadinessTests : BunitContext
{
    private static readonly RoomId Room = new("r138");

    public RoomReadinessTests() => Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Ledger.Now));

    [Fact]
    public void A_room_says_what_does_not_work_there_and_who_may_be_watching() =>
        Assert.Equal(
            ["L Lock failed · Bolt stays reported by Rob Pawlowski 12 d ago", "Camera 14 covers this room · Seen in the main office"],
            Lines(Ledger.FailedLock, Ledger.ProppedDoor, Ledger.Camera14));

    [Fact]
    public void Something_else_goes_by_its_own_words() =>
        Assert.Equal(
            ["! Window latch broken reported by Kofi Mensah 2 d ago"],
            Lines(new ReadinessIssueReported(Ledger.By("Kofi Mensah", 2), IssueKind.Other, Spot.In(Room), "Window latch broken")));

    [Fact]
    public void A_room_where_all_is_well_says_nothing() =>
        Assert.Equal("", Render<RoomReadiness>(p => p.Add(r => r.Notes, ReadinessNote.Of(ReadinessLedger.Empty, Room))).Markup.Trim());

    private IEnumerable<string> Lines(params ReadinessEvent[] said) =>
        Render<RoomReadiness>(p => p.Add(r => r.Notes, ReadinessNote.Of(Ledger.Of(said).Building.Readiness, Room))).FindAll("li")
            .Select(Ledger.Words);
}
