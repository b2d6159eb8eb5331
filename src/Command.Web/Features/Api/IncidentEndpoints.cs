using System.Security.Claims;
using System.Text.Json;
using Command.Domain.Kernel;
using Command.Domain.Keys;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Command.Web.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Command.Web.Features.Api;

/// <summary>
/// Incidents for other systems. A command carries an <c>Idempotency-Key</c> (a UUID made by the sender): the same key
/// again has no further effect and gets the same answer. What is refused comes back as a problem (RFC 9457).
/// </summary>
public static class IncidentEndpoints
{
    private const int MaxEvents = 1000;

    public static void MapIncidents(this RouteGroupBuilder api)
    {
        api.MapPost("/outbox", (IReadOnlyList<JsonElement> commands, Caller caller) => caller.SendAsync([.. commands.Select(CommandReader.Read)])).WithTags("Incidents")
            .Accepts<IReadOnlyList<CommandRequest>>("application/json").Produces<IReadOnlyList<CommandAnswer>>()
            .WithSummary("What a device kept while it had no network: commands with ids, incidents and observed-at of their own, done in their order; 100 at most.");
        var group = api.MapGroup("/incidents").WithTags("Incidents");
        group.MapGet("/", ListAsync).WithMetadata(new TakesKey(KeyScope.Read)).WithSummary("The incidents that you may see, newest first; open ones only with ?open=true.");
        group.MapGet("/{id:guid}", ReadAsync).WithMetadata(new TakesKey(KeyScope.Read)).WithSummary("An incident as it stands, with its version.");
        group.MapGet("/{id:guid}/events", EventsAsync).WithMetadata(new TakesKey(KeyScope.Read)).WithSummary("The events after a version that you may read, oldest first, 1,000 at most.");
        group.MapPost("/", (DeclareRequest body, [FromHeader(Name = "Idempotency-Key")] Guid? key, Caller caller) => caller.ExecuteAsync(default, key, body))
            .WithSummary("Declare an incident; its id is the Idempotency-Key.").Produces<CommandAnswer>();
        group.MapPost("/{id:guid}/commands", AnyAsync).WithSummary("Any command of an incident, told apart by its type: report, sendTeam, takeCommand …")
            .Accepts<CommandRequest>("application/json").Produces<CommandAnswer>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        Map<OrderRequest>(group, "orders", "Order an action for a zone.");
        Map<ReleaseRequest>(group, "releases", "Release a zone's action.");
        Map<MarkRequest>(group, "marks", "Mark a room: search, occupancy, hazards.");
        Map<WithdrawRequest>(group, "withdrawals", "Take the newest mark of a room back.");
        Map<ResolveRequest>(group, "findings", "Decide what holds in a disputed room.");
        Map<PostGuardRequest>(group, "guards", "Say who watches a cleared room.");
        Map<EndGuardRequest>(group, "guards-ended", "Say that nobody watches a room any more.");
        Map<EnterRoomRequest>(group, "entries", "Write down who went into a room.");
        Map<ReleaseRoomRequest>(group, "room-releases", "Let the people of a cleared room out of Lockdown.");
        Map<SealRoomRequest>(group, "seals", "Seal a room as a scene.");
        Map<UnsealRoomRequest>(group, "seals-ended", "Say that a room is no longer a scene.");
        Map<RetractRequest>(group, "retractions", "Take an order back as a mistake, soon after it was given.");
        Map<DeclareClearRequest>(group, "clears", "Declare a building, or a part of it, clear.");
        Map<HelpRequest>(group, "help", "Ask for help in a room.");
        Map<HelpAnsweredRequest>(group, "help-answered", "Say that the help is there.");
        Map<NoteRequest>(group, "notes", "Add a note to the timeline.");
        Map<ReportRequest>(group, "reports", "Report what is known, and from where.");
        Map<JudgeReportRequest>(group, "judgements", "Confirm or refute a report.");
        Map<ResolveReportRequest>(group, "resolutions", "Say what became of a life-critical report.");
        Map<AnswerAlarmRequest>(group, "alarm-answers", "Answer an alarm.");
        Map<SendMessageRequest>(group, "messages", "Send a message.");
        Map<AnswerMessageRequest>(group, "message-answers", "Answer a message.");
        Map<WithdrawMessageRequest>(group, "message-withdrawals", "Withdraw a message.");
        Map<CloseRequest>(group, "close", "Close the incident.");
        Map<ReopenRequest>(group, "reopen", "Open it again.");
    }

    private static async Task<Results<Ok<CommandAnswer>, ProblemHttpResult>> AnyAsync(Guid id, JsonElement body, [FromHeader(Name = "Idempotency-Key")] Guid? key, Caller caller) =>
        CommandReader.Read(body) is { } command
            ? await caller.ExecuteAsync(new IncidentId(id), key, command)
            : Problems.Of(StatusCodes.Status400BadRequest, CommandReader.Unreadable);

    private static void Map<T>(RouteGroupBuilder group, string name, string summary)
        where T : CommandRequest =>
        group.MapPost("/{id:guid}/" + name, (Guid id, T body, [FromHeader(Name = "Idempotency-Key")] Guid? key, Caller caller) => caller.ExecuteAsync(new IncidentId(id), key, body))
            .WithSummary(summary).Produces<CommandAnswer>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IReadOnlyList<IncidentLine>> ListAsync(bool? open, ClaimsPrincipal user, CurrentPerson current, IncidentStore store, TimeProvider clock, CancellationToken cancellation)
    {
        if (await current.PersonAsync(user) is not { } person)
        {
            return [];
        }

        var now = clock.GetUtcNow();
        var stored = await store.ListAsync(current.District(user), open ?? false, cancellation);
        return [.. stored.Where(i => Sight.Standing(person, i.Building, new IncidentId(i.Id), i.IsOpen, now) is not null).Select(i => new IncidentLine(new IncidentId(i.Id), i.Building, i.Kind, i.Mode, i.Summary, i.DeclaredAt, i.IsOpen))];
    }

    private static async Task<Results<Ok<Picture>, ProblemHttpResult>> ReadAsync(Guid id, ClaimsPrincipal user, Sight sight) =>
        await sight.IncidentAsync(user, new IncidentId(id)) is { Live: var live }
            ? TypedResults.Ok(Picture.Of(live.Id, live.State))
            : Problems.NotFound("There is no such incident.");

    private static async Task<Results<Ok<IReadOnlyList<WireEvent>>, ProblemHttpResult>> EventsAsync(
        Guid id, long? after, ClaimsPrincipal user, Sight sight) =>
        await sight.IncidentAsync(user, new IncidentId(id)) is { Live: var live, By: var person }
            ? TypedResults.Ok(WireEvent.All(Math.Max(after ?? 0, 0) + 1, live.Events(Math.Max(after ?? 0, 0) + 1, MaxEvents), e => Authority.MayRead(person, e, live.State.Building)))
            : Problems.NotFound("There is no such incident.");
}

/// <summary>An incident in the list.</summary>
public sealed record IncidentLine(
    IncidentId Id, BuildingId Building, Domain.Incidents.Kind Kind, Domain.Incidents.Mode Mode, string Summary, DateTimeOffset DeclaredAt, bool Open);
