using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Command.Domain.Kernel;
using Command.Domain.Students;
using Command.Interchange.Json;
using Command.Store.Tests.Support;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Microsoft.AspNetCore.SignalR.Client;
using Npgsql;

namespace Command.Store.Tests.Access;

/// <summary>Every role and grant, every command, every place, by both doors: what is open is open, what is shut is shut and written down.</summary>
[Collection(PostgresFixture.Name)]
public sealed class MatrixTests(TwoDistricts districts) : IClassFixture<TwoDistricts>
{
    private const string Nothing = "There is no such incident.";
    private const string NoBuilding = "There is no such building.";
    private const string Looks = "Observers can look but not change anything.";
    private const string OfficeOnly = "Only the district office can close or reopen an incident.";
    private const string NoPart = "Your role takes no part in incidents.";

    // What a command is: d declares, c opens or closes an incident as a whole, p is part of the response, s asks for names of students.
    private static readonly Dictionary<string, string> Commands = new()
    {
        ["d"] = "Declare",
        ["c"] = "Close Reopen",
        ["p"] = """
            Order Release Retract DeclareClear Note Mark Withdraw Resolve Help HelpAnswered PostGuard EndGuard EnterRoom ReleaseRoom SealRoom UnsealRoom
            TakeCommand OfferCommand ReadBack ConfirmReadBack EndOffer LeaveCommand AssignPosition VacatePosition
            EstablishPost ClosePost DrawControlZone RemoveControlZone
            CheckIn MoveResponder FormTeam JoinTeam LeaveTeam SendTeam DisbandTeam StartPar AnswerPar
            Report JudgeReport ResolveReport AnswerAlarm StartChecklist AddTask AssignTask FinishTask ReopenTask
            SendMessage AnswerMessage WithdrawMessage
            """,
        ["s"] = "DiscloseStudents",
    };

    // The cells: who stands how, what they send, and what they are told; null where they may.
    private static readonly Dictionary<(char Standing, string Command), string?> Cells = new()
    {
        [('O', "d")] = null,
        [('O', "c")] = null,
        [('O', "p")] = null,
        [('R', "d")] = null,
        [('R', "c")] = OfficeOnly,
        [('R', "p")] = null,

        // Of one incident alone: there they act; at the building they begin nothing.
        [('r', "d")] = Looks,
        [('r', "c")] = OfficeOnly,
        [('r', "p")] = null,
        // A guest whom the commander raised acts like them, but sees no student's name.
        [('g', "d")] = Looks,
        [('g', "c")] = OfficeOnly,
        [('g', "p")] = null,
        [('g', "s")] = StudentAccess.NotForGuests,
        [('O', "s")] = null,
        [('R', "s")] = null,
        [('r', "s")] = null,
        [('L', "s")] = Looks,
        [('A', "s")] = Nothing,
        [('-', "s")] = Nothing,
        [('L', "d")] = Looks,
        [('L', "c")] = Looks,
        [('L', "p")] = Looks,
        [('A', "d")] = NoPart,
        [('A', "c")] = Nothing,
        [('A', "p")] = Nothing,
        [('-', "d")] = NoBuilding,
        [('-', "c")] = Nothing,
        [('-', "p")] = Nothing,
    };

    private static readonly Dictionary<Type, string> Sorts = Requests.Types.ToDictionary(
        type => type,
        type => Commands.Single(sort => sort.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains(type.Name[..^"Request".Length])).Key);

    private (BuildingId Building, IncidentId Incident)[] Places =>
        [(districts.Middle, districts.AtMiddle), (districts.Oak, districts.AtOak), (districts.Elsewhere, districts.AtElsewhere)];

    [Fact]
    public void Every_command_stands_in_the_table() => Assert.Equal(Requests.Types.Count, Sorts.Count);

    [Fact]
    public async Task Every_cell_holds_by_hub_and_by_HTTP_and_every_refusal_is_in_the_audit_log()
    {
        var theirs = (await districts.Node.Incidents.GetAsync(TwoDistricts.Theirs, districts.AtElsewhere)).State.Version;
        var told = new ConcurrentBag<Cell>();

        // A few at a time: one database serves all the tests.
        await Parallel.ForEachAsync(
            Standings.Of.Keys.SelectMany(person => new[] { (person, Try: (Func<string, Task<List<Cell>>>)ByHubAsync), (person, ByHttpAsync) }),
            new ParallelOptions { MaxDegreeOfParallelism = 6 },
            async (seat, _) => (await seat.Try(seat.person)).ForEach(told.Add));

        Assert.Equal(Standings.Of.Count * Places.Length * Requests.Types.Count * 2, told.Count);
        None(told.Where(cell => !cell.Holds));
        var log = await RefusedAsync();
        None(told.Where(cell => cell.Expected is not null && !log.Contains(cell.Command)));
        None(told.Where(cell => cell.Expected is null && log.Contains(cell.Command)));
        Assert.Equal(theirs, (await districts.Node.Incidents.GetAsync(TwoDistricts.Theirs, districts.AtElsewhere)).State.Version);
    }

    // Says which cells, whole.
    private static void None(IEnumerable<Cell> cells) => Assert.Equal("", string.Join('\n', cells));

    private async Task<List<Cell>> ByHubAsync(string person)
    {
        using var caller = await districts.SignInAsync(person);
        await using var hub = await districts.ConnectAsync(caller);
        return await EachAsync(person, "hub", async (request, _) =>
        {
            var answer = await hub.InvokeAsync<CommandAnswer>("Send", TwoDistricts.Wire(request));
            return (answer.Refusal, answer.Forbidden);
        });
    }

    private async Task<List<Cell>> ByHttpAsync(string person)
    {
        using var caller = await districts.SignInAsync(TwoDistricts.TwinOf(person));
        return await EachAsync(person, "HTTP", async (request, incident) =>
        {
            var path = request is DeclareRequest ? "/api/v1/incidents" : $"/api/v1/incidents/{incident}/commands";
            using var answer = await caller.PostAsync(path, JsonSerializer.Serialize(request, DomainJson.Options), request.CommandId);
            return answer.StatusCode is HttpStatusCode.OK
                ? (null, false)
                : ((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), answer.StatusCode is HttpStatusCode.Forbidden);
        });
    }

    private async Task<List<Cell>> EachAsync(string person, string door, Func<CommandRequest, IncidentId, Task<(string? Words, bool Forbidden)>> send)
    {
        var cells = new List<Cell>();
        var standings = Standings.Of[person].Split(' ');
        foreach (var (place, nth) in Places.Select((place, nth) => (place, nth)))
        {
            foreach (var type in Requests.Types)
            {
                var request = Requests.Of(type, place.Building) with { Incident = type == typeof(DeclareRequest) ? default : place.Incident };
                var (words, forbidden) = await send(request, place.Incident);
                cells.Add(new Cell(person, door, nth, type.Name, request.CommandId, Cells[(standings[nth][0], Sorts[type])], words, forbidden));
            }
        }

        return cells;
    }

    private async Task<HashSet<Guid>> RefusedAsync()
    {
        await using var connection = new NpgsqlConnection(districts.Database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"select (data ->> 'commandId')::uuid from command.mt_events where type = 'command_refused' and tenant_id = '{TwoDistricts.Ours}'", connection);
        await using var rows = await command.ExecuteReaderAsync();
        var refused = new HashSet<Guid>();
        while (await rows.ReadAsync())
        {
            refused.Add(rows.GetGuid(0));
        }

        return refused;
    }

    /// <summary>One cell as it came out.</summary>
    private sealed record Cell(string Person, string Door, int Place, string Request, Guid Command, string? Expected, string? Words, bool Forbidden)
    {
        // Where one may, the rules may still say no; but never because of who asks.
        public bool Holds => Expected is not null
            ? Words == Expected && Forbidden == (Expected is not (Nothing or NoBuilding))
            : !Forbidden && Words is not (Nothing or NoBuilding);
    }
}
