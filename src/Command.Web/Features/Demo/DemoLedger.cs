using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Command.Domain.Kernel;
using Command.Domain.Readiness;

namespace Command.Web.Features.Demo;

/// <summary>Something that was said of a school's readiness before the demo began.</summary>
/// <param name="School">The school's key.</param>
/// <param name="Id">The command's id, the same on every run.</param>
/// <param name="Person">Who said it.</param>
/// <param name="Age">How long before the demo began they saw it.</param>
/// <param name="Ask">What they asked for.</param>
public sealed record DemoSaying(string School, Guid Id, string Person, TimeSpan Age, Func<Stamp, ReadinessCommand> Ask);

/// <summary>What does not work in Riverbend's schools, and their cameras: what any walk through a school finds.</summary>
public static class DemoLedger
{
    private const string Middle = "middle";
    private const string High = "high";
    private const string Oak = "oak";

    public static ImmutableArray<DemoSaying> All { get; } = Write();

    private static ImmutableArray<DemoSaying> Write()
    {
        List<DemoSaying> said = [];
        var latch = Issue(Middle, "crisis-middle-1", 40, IssueKind.LockFailed, "204", "Latch did not catch");
        Say(Middle, "crisis-middle-1", 33, stamp => new ResolveIssue(stamp, latch, "Strike plate replaced, tried twice"));
        Issue(Middle, "officer-3", 3, IssueKind.DoorPropped, "door 8", "A wedge lies beside it; back again the day after it was taken away");
        Issue(Middle, "crisis-middle-1", 9, IssueKind.KeyMissing, "110", "Not on the master ring, custodian's ring only");
        Issue(Middle, "officer-3", 26, IssueKind.RadioDead, "153", "Police portable, tried with the door closed");
        Issue(Middle, "officer-3", 26, IssueKind.RadioDead, "176", "Works again at the outer door");
        Issue(Middle, "crisis-middle-2", 61, IssueKind.AnnouncementUnheard, "170", "Not heard while a class plays");
        Issue(Middle, "crisis-middle-1", 12, IssueKind.LockFailed, "138", "Locks from the hall side only");
        Issue(Middle, "crisis-middle-2", 5, IssueKind.WifiDead, "Football field, north end", null);
        Camera(Middle, "officer-3", "Camera 1", "Lobby", ["Lobby", "Front hall"], "Seen live in the main office");
        Camera(Middle, "officer-3", "Camera 9", "Link hall", ["Link hall"], null);
        Camera(Middle, "officer-3", "Camera 14", "Back hall", ["Back hall", "170", "160"], "Seen live in the main office; 20 s behind on phones");

        Issue(High, "crisis-high-2", 12, IssueKind.LockFailed, "108", "Cylinder turns, bolt stays; on order");
        Issue(High, "crisis-high-2", 12, IssueKind.KeyMissing, "253", "Server room: the technician has the only key");
        Issue(High, "officer-4", 20, IssueKind.RadioDead, "179A", null);
        Issue(High, "crisis-high-1", 47, IssueKind.AnnouncementUnheard, "162", "Not over the machines");
        Issue(High, "officer-4", 2, IssueKind.Other, "140", "Side exit sticks, needs a shoulder");
        Camera(High, "officer-4", "Camera 22", "D hall", ["D hall", "Gym hall"], null);

        Issue(Oak, "crisis-oak-2", 15, IssueKind.DoorPropped, "door 3", "At recess, for the children who come in for the rest room");
        Issue(Oak, "crisis-oak-2", 6, IssueKind.WifiDead, "108", null);
        return [.. said.OrderByDescending(saying => saying.Age)];

        Guid Say(string school, string person, int days, Func<Stamp, ReadinessCommand> ask)
        {
            var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"command demo riverbend readiness {said.Count}")).AsSpan(0, 16));
            said.Add(new DemoSaying(school, id, person, TimeSpan.FromDays(days) + TimeSpan.FromMinutes(said.Count * 7), ask));
            return id;
        }

        Guid Issue(string school, string person, int days, IssueKind kind, string place, string? words) =>
            Say(school, person, days, stamp => new ReportIssue(stamp, kind, PlaceOf(school, place), words));

        void Camera(string school, string person, string name, string place, string[] covers, string? words) =>
            Say(school, person, 200, stamp => new ListCamera(stamp, name, PlaceOf(school, place), [.. covers.Select(room => PlaceOf(school, room).Room!.Value)], words));
    }

    // "door 8" is a door, "153" and "Back hall" are rooms where the plan has them, anything else is words.
    private static Spot PlaceOf(string key, string place)
    {
        var plan = DemoDistrict.Schools.Single(school => school.Key == key).Plan;
        return place.StartsWith("door ", StringComparison.Ordinal)
            ? Spot.At(plan.Doors.Single(door => door.Number == place["door ".Length..]).Id)
            : plan.Rooms.FirstOrDefault(room => room.Number == place || room.Name == place) is { } found ? Spot.In(found.Id) : Spot.Said(place);
    }
}
