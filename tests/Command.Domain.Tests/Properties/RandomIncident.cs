using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using Command.Domain.Tests.Kernel;
using CsCheck;

namespace Command.Domain.Tests.Properties;

/// <summary>Several people in one incident, each with a screen that may be behind, doing whatever the rules let them.</summary>
public static class RandomIncident
{
    internal static readonly Actor[] People = [Scene.Lee, Scene.Ortiz, Scene.Vega];
    private static readonly RoomId[] Rooms = [Scene.Room101, Scene.Room102];

    /// <summary>One thing someone does, as numbers, so that a failing run shrinks to few and small ones.</summary>
    public sealed record Step(int Person, int Room, int Behind, int What, int Search, int Occupancy, int Hazards, int Ended, int Team, int Other);

    public static readonly Gen<Step[]> Steps =
        Gen.Select(
                Gen.Select(Gen.Int[0, 2], Gen.Int[0, 1], Gen.Int[0, 6], Gen.Int[0, 29]),
                Gen.Select(Gen.Int[-1, 3], Gen.Int[-2, 4], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[-1, 1]),
                Gen.Int[0, RandomCommands.Count - 1],
                (who, what, other) => new Step(who.Item1, who.Item2, who.Item3, who.Item4, what.Item1, what.Item2, what.Item3, what.Item4, what.Item5, other))
            .Array[1, 40];

    /// <summary>The incident as it goes: every accepted event with the state before and after it. One that stays is opened again whenever it was closed.</summary>
    public static IReadOnlyList<(Incident Before, IncidentEvent Event, Incident After)> Play(IEnumerable<Step> steps, bool stays = false)
    {
        var state = Incident.Evolve(Incident.None, Scene.Declared);
        var played = new List<(Incident, IncidentEvent, Incident)> { (Incident.None, Scene.Declared, state) };
        foreach (var step in steps)
        {
            if (IncidentDecider.Decide(state, CommandOf(step, state), Scene.Plan) is not Decision<IncidentEvent>.Accepted accepted)
            {
                continue;
            }

            IncidentEvent[] again = stays && accepted.Events.Any(e => e is IncidentClosed) ? [new IncidentReopened(Scene.By(Scene.Vega), "Not over")] : [];
            foreach (var e in accepted.Events.Concat(again))
            {
                var after = Incident.Evolve(state, e);
                played.Add((state, e, after));
                state = after;
            }
        }

        return played;
    }

    /// <summary>What a step asks for in an incident as someone sees it.</summary>
    public static IncidentCommand CommandOf(Step step, Incident state)
    {
        var stamp = Scene.By(People[step.Person]);
        var room = Rooms[step.Room];
        return step.What switch
        {
            < 13 => new MarkRoom(
                stamp, room, Math.Max(0, state.Version - step.Behind), step.Search < 0 ? null : (SearchMark)step.Search, OccupancyOf(step.Occupancy),
                (Hazards)step.Hazards, (Hazards)step.Ended, step.Team < 0 ? null : $"Team {step.Team}", null),
            < 15 => new WithdrawMark(stamp, room, state.Room(room).Newest?.Command ?? default),
            < 17 => new ResolveDispute(stamp, room, (Finding)(step.Hazards % 3), "Radio check"),
            17 => new RequestHelp(stamp, room, "Medic"),
            18 => new AnswerHelp(stamp, room),
            19 => new AddNote(stamp, "Buses are here", room),
            _ => RandomCommands.Of(step.Other, step.Search + 1, step.Occupancy + 2, state, stamp, room),
        };
    }

    private static Occupancy? OccupancyOf(int n) => n switch
    {
        -2 or -1 => null,
        0 => Occupancy.Unknown,
        1 => new Occupancy(OccupancyKind.Empty),
        2 => new Occupancy(OccupancyKind.Evacuated),
        _ => new Occupancy(OccupancyKind.People, n),
    };
}
