using AngleSharp.Dom;
using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Readiness;
using Command.Web.Live;
using Command.Web.Tests.Features.Buildings;

namespace Command.Web.Tests.Features.Readiness;

/// <summary>A school with two rooms, a door and what was said of them.</summary>
internal static class Ledger
{
    public static readonly DateTimeOffset Now = new(2026, 3, 14, 9, 5, 0, TimeSpan.Zero);

    public static readonly PlanIndex Plan = new(
        SchoolPlan.Of(SchoolPlan.Room("138", wing: "B"), SchoolPlan.Room("208", "Band room", level: SchoolPlan.Upper)) with
        {
            Doors =
            [
                new("door-8", SchoolPlan.Ground.Id, "8", "Kitchen dock", default, default, true),
                new("inner-1", SchoolPlan.Ground.Id, "", "", default, default, false),
            ],
        });

    public static readonly ReadinessIssueReported FailedLock = new(By("Rob Pawlowski", daysAgo: 12), IssueKind.LockFailed, Spot.In(new RoomId("r138")), "Bolt stays");

    public static readonly ReadinessIssueReported ProppedDoor = new(By("Ofc. Abdi", daysAgo: 3), IssueKind.DoorPropped, Spot.At("door-8"), null);

    public static readonly CameraListed Camera14 = new(By("Ofc. Abdi", daysAgo: 90), "Camera 14", Spot.Said("Back hall"), [new RoomId("r138")], "Seen in the main office");

    public static Stamp By(string name, int daysAgo) =>
        new(Guid.NewGuid(), new Actor(new PersonId(name), name, Role.CrisisTeam, null, "test"), Now.AddDays(-daysAgo), Now.AddDays(-daysAgo));

    public static LiveBuilding Of(params ReadinessEvent[] said) =>
        new(said.Aggregate(Building.None with { Id = new BuildingId(Guid.Parse("0199c0de-0000-7000-8000-00000000000b")) }, Building.Evolve), Plan);

    /// <summary>What is written in an element, with one blank between any two pieces of it.</summary>
    public static string Words(IElement element) =>
        string.Join(' ', element.Descendants<IText>().SelectMany(text => text.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
