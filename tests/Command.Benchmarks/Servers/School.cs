using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Rooms;
using Command.Web.Features.Demo;
using Command.Web.Features.Demo.Schools;
using Command.Web.Live.Wire;

namespace Command.Benchmarks.Servers;

/// <summary>Where the marks are made: the biggest school of the demo district.</summary>
public static class School
{
    private static readonly DemoSchool High = DemoDistrict.Schools[0];
    private static readonly RoomId[] Rooms = [.. High.Plan.Rooms.Where(room => room.ToSearch).Select(room => room.Id)];

    /// <summary>Who asks for everything here.</summary>
    public static readonly Person Office = DemoSeed.ToPerson(People.All.First(person => person.Role == nameof(Role.DistrictOffice)));

    /// <summary>A new incident; its id is the command's.</summary>
    public static DeclareRequest Declare() =>
        new(High.Building.Id, Kind.Intruder, Mode.Drill, "", ResponseAction.Lockdown, null) { CommandId = Guid.CreateVersion7() };

    /// <summary>The n-th mark of a search: every room is entered, then cleared by two teams in turns.</summary>
    public static MarkRequest Mark(IncidentId incident, int n) =>
        new(Rooms[n % Rooms.Length], long.MaxValue, n / Rooms.Length % 2 == 0 ? SearchMark.Searching : SearchMark.Cleared, null, null, null, null, n % 2 == 0 ? "A" : "B", null)
        {
            CommandId = Guid.CreateVersion7(),
            Incident = incident,
        };
}
