using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.People;
using Command.Domain.Posts;
using Command.Domain.Reports;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using Command.Web.Features.Demo.Schools;
using Command.Web.Features.Demo.Script;
using Command.Web.Features.Posts;
using Command.Web.Live;
using Command.Web.Live.Wire;

namespace Command.Web.Features.Demo;

/// <summary>Plays the scripted incident through the same desk as every person's command, step by step.</summary>
public sealed class DemoPlayer(IncidentDesk desk, LiveIncidents incidents, TimeProvider clock)
{
    private static readonly DemoSchool School = DemoDistrict.Schools.First(s => s.Building.ShortName == MiddleSchoolLockdown.BuildingShortName);
    private static readonly PlanIndex Plan = new(School.Plan);

    /// <summary>Plays it all; <paramref name="pace"/> 2 is twice as fast as life.</summary>
    /// <param name="pace">How much faster than life, above 0.</param>
    /// <param name="said">Told each step in words.</param>
    /// <param name="cancellation">Ends the play where it is.</param>
    public async Task<IncidentId> PlayAsync(double pace, Action<string> said, CancellationToken cancellation)
    {
        var incident = Guid.CreateVersion7(clock.GetUtcNow());
        var reports = new Dictionary<string, Guid>(StringComparer.Ordinal);
        var started = clock.GetTimestamp();
        foreach (var step in MiddleSchoolLockdown.Steps)
        {
            var wait = TimeSpan.FromSeconds(step.At / pace) - clock.GetElapsedTime(started);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, clock, cancellation);
            }

            var acts = step.Act switch
            {
                ReleaseRooms rooms => await DoorToDoorAsync(rooms, new IncidentId(incident)),
                GatherTeam team => Gather(team),
                _ => [await RequestAsync(step.Act, new IncidentId(incident), reports)],
            };
            foreach (var request in acts)
            {
                var person = PersonOf(request is CheckInRequest { Facts.Person: { } who } ? who.Value : step.PersonId);
                var id = step.Act is Declare ? incident : request.CommandId == Guid.Empty ? Guid.CreateVersion7(clock.GetUtcNow()) : request.CommandId;
                var answer = await desk.ExecuteAsync(DemoSeed.District, person, request with { CommandId = id, Incident = new IncidentId(incident), Device = "demo" });
                if (step.Act is Report { As: { } name })
                {
                    reports[name] = id;
                }

                said($"{step.At,4} s  {person.Name}: {step.Act.GetType().Name}{(answer.Accepted ? "" : " REFUSED: " + answer.Refusal)}");
            }
        }

        return new IncidentId(incident);
    }

    // A responder's id is the id of the command that checks them in.
    private IReadOnlyList<CommandRequest> Gather(GatherTeam team)
    {
        var people = team.PersonIds.Select(id => (Id: Guid.CreateVersion7(clock.GetUtcNow()), Person: PersonOf(id))).ToList();
        var place = team.Where.StartsWith("wing ", StringComparison.Ordinal)
            ? TeamPlace.None with { Zone = Zone.Wing(team.Where[5..]) }
            : TeamPlace.None with { Room = ToRoom(team.Where) };
        return
        [
            .. people.Select(one => new CheckInRequest(CheckIn.Of(one.Person.Id, one.Person.Name, AgencyOf(one.Person)), ResponderStatus.Staging) { CommandId = one.Id }),
            new FormTeamRequest(team.Team, [.. people.Select(one => one.Id)], people[0].Id),
            new SendTeamRequest(team.Team, place, null),
        ];
    }

    private static Person PersonOf(string id) => DemoSeed.ToPerson(People.All.First(p => p.Id == id));

    private static string AgencyOf(Person person) => People.Agencies.FirstOrDefault(agency => agency.Id == person.Agency?.Value)?.ShortName ?? "";

    private async Task<IReadOnlyList<CommandRequest>> DoorToDoorAsync(ReleaseRooms rooms, IncidentId id)
    {
        var live = await incidents.GetAsync(DemoSeed.District, id);
        var (state, now) = (live.State, clock.GetUtcNow());
        var locked = ToZone(rooms.Zone).ToSearch(live.Plan)
            .Where(room => state.ActionFor(room.Id, live.Plan)?.Action is ResponseAction.Lockdown && !state.Room(room.Id).NeedsNoRelease(now, state.Settings));
        return [.. locked.SelectMany(room => state.Room(room.Id).IsClearedAt(now, state.Settings)
            ? [new ReleaseRoomRequest(room.Id)]
            : new CommandRequest[]
            {
                new MarkRequest(room.Id, state.Version, SearchMark.Cleared, null, null, null, [Hazards.Blocked, Hazards.NoAccess], null, null) { Method = SearchMethod.Entered },
                new ReleaseRoomRequest(room.Id),
            })];
    }

    private async Task<CommandRequest> RequestAsync(DemoAct act, IncidentId incident, Dictionary<string, Guid> reports)
    {
        // People mark what they see, so each says how much of the incident was on their screen.
        var seen = act is Declare ? 0 : (await incidents.GetAsync(DemoSeed.District, incident)).State.Version;
        return act switch
        {
            Declare d => new DeclareRequest(School.Building.Id, Enum.Parse<Kind>(d.Kind), Enum.Parse<Mode>(d.Mode), d.Summary, Enum.Parse<ResponseAction>(d.Action), null),
            Order o => new OrderRequest(Enum.Parse<ResponseAction>(o.Action), ToZone(o.Zone), o.Detail),
            Release r => new ReleaseRequest(ToZone(r.Zone)),
            Mark m => new MarkRequest(
                ToRoom(m.Room), seen, m.Search is { } search ? Enum.Parse<SearchMark>(search) : null, ToOccupancy(m.People), m.People > 0 ? m.People : null,
                ToHazards(m.Hazards), ToHazards(m.Ended), m.Team, m.Note),
            Resolve r => new ResolveRequest(ToRoom(r.Room), Enum.Parse<Finding>(r.Finding), r.Reason),
            AskHelp h => new HelpRequest(ToRoom(h.Room), h.Need),
            HelpCame h => new HelpAnsweredRequest(ToRoom(h.Room)),
            Note n => new NoteRequest(n.Text, n.Room is { } room ? ToRoom(room) : null),
            TakeCharge => new TakeCommandRequest(null),
            SetUp s => new EstablishPostRequest(Enum.Parse<PostKind>(s.Kind), s.Name, NamedPlace.Find(NamedPlace.All(Plan), s.At)?.Place),
            AskPar => new StartParRequest(),
            TellPar p => new AnswerParRequest(p.Team, p.People, true, null),
            Report r => new ReportRequest(r.Text, Enum.Parse<ReportSource>(r.Source), r.SecondsAgo, r.Room is { } about ? ToRoom(about) : null, r.LifeCritical, null),
            Judge j => new JudgeReportRequest(reports[j.Which], Enum.Parse<Truth>(j.Truth), j.Ground, seen),
            Settle s => new ResolveReportRequest(reports[s.Which], s.Outcome),
            Tell t => new SendMessageRequest(null, Enum.Parse<Urgency>(t.Urgency), t.Text, t.Answers),
            Close c => new CloseRequest(c.Reason),
            _ => throw new System.Diagnostics.UnreachableException($"The player does not know {act.GetType().Name}."),
        };
    }

    private static Zone ToZone(DemoZone zone) => zone.Wing is { } wing ? Zone.Wing(wing) : Zone.Building;

    private static OccupancyKind? ToOccupancy(int? people) => people switch
    {
        null => null,
        Mark.Evacuated => OccupancyKind.Evacuated,
        0 => OccupancyKind.Empty,
        _ => OccupancyKind.People,
    };

    private static IReadOnlyList<Hazards> ToHazards(string? names) =>
        names is null ? [] : [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Hazards>)];

    // A plate's number, or a name with its level where there is no number: "Stair 1 L2".
    private static RoomId ToRoom(string said)
    {
        var levels = School.Plan.Levels.ToDictionary(level => level.Id, level => level.ShortName);
        return School.Plan.Rooms.First(room => room.Number == said || room.Name == said || $"{room.Name} {levels[room.Level]}" == said).Id;
    }
}
