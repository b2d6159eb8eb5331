using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Scenarios;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Command.Web.Store;

namespace Command.Web.Features.Scenarios;

/// <summary>
/// Where a scenario is started, steered and evaluated: who may is asked here, then the play decides. What is still to come
/// is shown to whoever conducts it and to the district office, and to nobody who practises.
/// </summary>
public sealed class ScenarioDesk(ScenarioStore store, ScenarioCatalog catalog, Sight sight, IncidentDesk incidents, DistrictDirectory directory, RefusalLog refusals, TimeProvider clock)
{
    private const string NoSuchExercise = "There is no such exercise.";

    /// <summary>An incident and what is played in it, for those who conduct it, or may where nothing is played yet; null for anyone else.</summary>
    public async Task<(SeenIncident Seen, ScenarioPlay Play)?> FindAsync(DistrictId district, Person person, IncidentId incident)
    {
        if (await sight.IncidentAsync(district, person, incident) is not { } seen)
        {
            return null;
        }

        var play = await store.LoadAsync(district, incident, CancellationToken.None);
        if (Authority.RefusalToConduct(seen.By, seen.Live.State.Building) is null && (!play.Exists || play.Conductor.Person == person.Id || seen.By.Role is Role.DistrictOffice))
        {
            return (seen, play);
        }

        await refusals.ReadAsync(district, person, incident, seen.Live.State.Building);
        return null;
    }

    /// <summary>Declares an exercise or a drill and starts a scenario in it; the incident's id is the command's. Why not, in words; null when done.</summary>
    public async Task<string?> BeginAsync(DistrictId district, Person person, string key, BuildingId building, Mode mode, Guid command)
    {
        if (mode is Mode.Actual)
        {
            return ScenarioDecider.NeverInReal;
        }

        var (script, refusal) = await sight.BuildingAsync(district, person, building) is { } there ? await PlaceAsync(district, key, there.Plan) : (null, "There is no such building.");
        var standing = Authority.At(person, building, null, clock.GetUtcNow()) ?? person;
        if (script is null || (refusal = Authority.RefusalToConduct(standing, building)) is not null)
        {
            return refusal;
        }

        var summary = script.Summary.Length > 0 ? script.Summary : script.Title;
        var declared = await TryAsync(async () => (await incidents.ExecuteAsync(district, person, new DeclareRequest(building, script.Kind, mode, summary, null, null) { CommandId = command })).Refusal);
        return declared ?? await StartAsync(district, person, new IncidentId(command), key, ScenarioStore.IdOf(new IncidentId(command), "start"));
    }

    /// <summary>Starts a scenario in an exercise or drill that goes on. Why not, in words; null when done.</summary>
    public async Task<string?> StartAsync(DistrictId district, Person person, IncidentId incident, string key, Guid command)
    {
        if (await FindAsync(district, person, incident) is not { Seen.Live: var live })
        {
            return NoSuchExercise;
        }

        var (script, refusal) = live.State.Mode is Mode.Actual ? (null, ScenarioDecider.NeverInReal) : await PlaceAsync(district, key, live.Plan);
        return script is null ? refusal : await DoAsync(district, person, incident, command, stamp => new StartScenario(stamp, incident, live.State, script));
    }

    /// <summary>Does what whoever conducts asks for. The same <paramref name="command"/> sent again happens once. Why not, in words; null when done.</summary>
    public async Task<string?> DoAsync(DistrictId district, Person person, IncidentId incident, Guid command, Func<Stamp, ScenarioCommand> ask)
    {
        var current = await directory.AsNowAsync(district, person);
        if (await FindAsync(district, current, incident) is not { Seen.By: var by, Play: var before })
        {
            return NoSuchExercise;
        }

        var asked = ask(StampOf(new Actor(by.Id, by.Name, by.Role, by.Agency, "web"), command));
        return await TryAsync(async () =>
        {
            var refusal = await DecideAsync(district, incident, asked);
            if (refusal is null && Said(asked, before) is { } words)
            {
                // What the timeline tells of the play itself, so that a replay has it.
                await incidents.ExecuteAsync(district, ExerciseControl.Person, new NoteRequest(words, null) { CommandId = ScenarioStore.IdOf(incident, $"note {command}"), Incident = incident, Device = ExerciseControl.Actor.Device });
            }

            return refusal;
        });
    }

    /// <summary>Plays one inject now, whatever the clock says. Why not, in words; null when done.</summary>
    public async Task<string?> SendNowAsync(DistrictId district, Person person, IncidentId incident, int number)
    {
        if (await FindAsync(district, person, incident) is not { } found)
        {
            return NoSuchExercise;
        }

        if (!found.Play.IsOn || found.Play.Script.Injects.FirstOrDefault(inject => inject.Number == number) is not { } inject)
        {
            return "There is nothing to send.";
        }

        var by = found.Seen.By;
        return await TryAsync(async () =>
        {
            var after = await PlayAsync(district, found.Play, inject, new Actor(by.Id, by.Name, by.Role, by.Agency, "web"), byHand: true);
            return after.Played.GetValueOrDefault(number)?.Refusal;
        });
    }

    /// <summary>Plays an inject, once: its command's id follows from incident and number, so that played again it changes nothing. The play as it stands then.</summary>
    /// <exception cref="NotSavedException">It is not known to be saved; playing it again is safe.</exception>
    public async Task<ScenarioPlay> PlayAsync(DistrictId district, ScenarioPlay play, Inject inject, Actor by, bool byHand)
    {
        var answer = await incidents.ExecuteAsync(district, ExerciseControl.Person, InjectRequests.Of(inject) with
        {
            CommandId = ScenarioStore.IdOf(play.Incident, $"inject {inject.Number}"),
            Incident = play.Incident,
            Device = ExerciseControl.Actor.Device,
        });
        await DecideAsync(district, play.Incident, new RecordInject(StampOf(by, ScenarioStore.IdOf(play.Incident, $"played {inject.Number}")), inject.Number, byHand, answer.Refusal));
        return await store.LoadAsync(district, play.Incident, CancellationToken.None);
    }

    /// <summary>Ends a play whose incident is closed.</summary>
    public Task EndAsync(DistrictId district, IncidentId incident) =>
        DecideAsync(district, incident, new EndScenario(StampOf(ExerciseControl.Actor, ScenarioStore.IdOf(incident, "closed")), "The exercise was closed."));

    private async Task<(Scenario? Script, string? Refusal)> PlaceAsync(DistrictId district, string key, PlanIndex plan)
    {
        if (await catalog.FindAsync(district, key) is not { File: var file })
        {
            return (null, "There is no such scenario.");
        }

        if (file.Scenario is not { } scenario)
        {
            return (null, file.Words(file.Faults[0]));
        }

        var (placed, faults) = Placing.In(plan, scenario);
        return faults.Count > 0 ? (null, file.Words(faults[0])) : (placed, null);
    }

    // Decides on the play as it stands; again when someone wrote meanwhile.
    private async Task<string?> DecideAsync(DistrictId district, IncidentId incident, ScenarioCommand asked)
    {
        long? beatenAt = null;
        while (true)
        {
            var play = await store.LoadAsync(district, incident, CancellationToken.None);
            switch (ScenarioDecider.Decide(play, asked))
            {
                case Decision<ScenarioEvent>.Refused no:
                    return no.Reason;
                case Decision<ScenarioEvent>.Accepted { Events: { Count: > 0 } events }:
                    try
                    {
                        await store.AppendAsync(district, incident, play, events, CancellationToken.None);
                        return null;
                    }
                    catch (SomeoneWasFirstException) when (play.Version != beatenAt)
                    {
                        beatenAt = play.Version;
                        continue;
                    }

                default:
                    return null;
            }
        }
    }

    private static string? Said(ScenarioCommand asked, ScenarioPlay before) => asked switch
    {
        StartScenario start => $"The scenario “{start.Script.Title}” begins. This is {(start.Incident.Mode is Mode.Drill ? "a drill" : "an exercise")}.",
        PauseScenario => "The exercise pauses.",
        ResumeScenario => "The exercise goes on.",
        EndScenario when before.IsOn => "The scenario is over. What is ordered stands until it is released.",
        _ => null,
    };

    private Stamp StampOf(Actor by, Guid command)
    {
        var now = clock.GetUtcNow();
        return new Stamp(command, by, now, now);
    }

    private static async Task<string?> TryAsync(Func<Task<string?>> act)
    {
        try
        {
            return await act();
        }
        catch (NotSavedException e)
        {
            return e.Message;
        }
    }
}
