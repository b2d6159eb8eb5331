using System.Collections.Immutable;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.People;
using Command.Domain.Reports;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using Command.Web.Features.Demo;
using Command.Web.Features.Demo.Drawing;
using Command.Web.Live.Wire;

namespace Command.Benchmarks.Servers;

/// <summary>Where the marks are made.</summary>
public sealed class School
{
    private const int Halls = 5;
    private const int RoomsOfARow = 10;
    private readonly ImmutableArray<RoomId> _rooms;

    private School(Building building, FloorPlan plan) =>
        (Building, Plan, _rooms) = (building, plan, [.. plan.Rooms.Where(room => room.ToSearch).Select(room => room.Id)]);

    /// <summary>The biggest school of the demo district, for an app that has nothing else.</summary>
    public static School Demo { get; } = new(DemoDistrict.Schools[0].Building, DemoDistrict.Schools[0].Plan);

    /// <summary>A school with 200 rooms to search on two levels, larger than any of the demo's.</summary>
    public static School Great { get; } = Draw();

    /// <summary>Who asks for everything here.</summary>
    public static Person Office { get; } = DemoSeed.ToPerson(People.All.First(person => person.Role == nameof(Role.DistrictOffice)));

    public Building Building { get; }

    public FloorPlan Plan { get; }

    /// <summary>A new incident; its id is the command's.</summary>
    public DeclareRequest Declare() =>
        new(Building.Id, Kind.Intruder, Mode.Drill, "", ResponseAction.Lockdown, null) { CommandId = Guid.CreateVersion7() };

    /// <summary>The n-th mark of a search: every room is entered, then cleared by two teams in turns.</summary>
    public MarkRequest Mark(IncidentId incident, int n) =>
        new(Room(n), long.MaxValue, n / _rooms.Length % 2 == 0 ? SearchMark.Searching : SearchMark.Cleared, null, null, null, null, n % 2 == 0 ? "A" : "B", null)
        {
            CommandId = Guid.CreateVersion7(),
            Incident = incident,
        };

    /// <summary>The n-th thing of a long incident: of a hundred, ninety are marks, the rest what people report, ask, do and say.</summary>
    public CommandRequest Busy(IncidentId incident, int n)
    {
        CommandRequest request = (n % 100) switch
        {
            10 or 35 or 60 => new NoteRequest($"Note {n}: hall swept as far as the stairs.", Room(n)),
            20 or 70 => new ReportRequest($"Report {n}: someone heard in here.", ReportSource.Radio, null, Room(n), LifeCritical: false, null),
            30 => new AddTaskRequest($"Task {n}: meet the buses at the north gate.", null, null),
            40 => new SendMessageRequest(Audience.Everyone, Urgency.Routine, $"Message {n}: parents gather at the church.", ["OK"]),
            50 => new CheckInRequest(new CheckIn(null, $"Officer {n}", "Riverbend Police", 1, null, null, null, null, null), ResponderStatus.Staging),
            80 => new HelpRequest(Room(n), "Two hurt, need a stretcher."),
            95 => new HelpAnsweredRequest(Room(n - 15)),
            _ => Mark(incident, n),
        };
        return request with { CommandId = Guid.CreateVersion7(), Incident = incident };
    }

    private RoomId Room(int n) => _rooms[n % _rooms.Length];

    private static School Draw()
    {
        var sheet = new PlanSheet("great", new Anchor(-93.2, 44.9));
        for (var story = 0; story < 2; story++)
        {
            var level = sheet.Level(story, $"Level {story + 1}", $"L{story + 1}");
            for (var hall = 0; hall < Halls; hall++)
            {
                var number = ((story + 1) * 1000) + (hall * 100);
                level.Wing(((char)('A' + hall)).ToString()).Hall($"Hall {hall + 1}", 0, hall * 20, RoomsOfARow * 9, 4)
                    .North(0, 8, [.. Enumerable.Range(1, RoomsOfARow).Select(room => Spaces.Class($"{number + room}"))])
                    .South(0, 8, [.. Enumerable.Range(1, RoomsOfARow).Select(room => Spaces.Class($"{number + 50 + room}"))]);
            }
        }

        var building = new Building(new BuildingId(Guid.CreateVersion7()), "Great School", "Great", "1 Long Hall", new(-93.2, 44.9), Plan: null, Version: 0);
        return new School(building, sheet.ToFloorPlan());
    }
}
