using System.Runtime.CompilerServices;
using Command.Domain.Exports;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Retention;
using Command.Store.Tests.Support;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Features.Export;
using Command.Web.Features.Records;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Command.Web.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Command.Store.Tests.Records;

/// <summary>A record that is due goes for good, by its disposal and by nothing else, and the chain still proves what stays.</summary>
[Collection(PostgresFixture.Name)]
public sealed class DisposalTests(PostgresFixture postgres) : IAsyncLifetime, IDisposable
{
    private const string Secret = "Smell near the lab";
    private string _database = "";
    private Node _node = null!;
    private NpgsqlConnection _connection = null!;
    private RecordsDesk _desk = null!;
    private IncidentId _old;
    private IncidentId _other;

    public async Task InitializeAsync()
    {
        _database = await postgres.NewDatabaseAsync();
        _node = await Node.StartAsync(_database);
        var school = await _node.AddSchoolAsync(3);
        (_old, _other) = (await DeclareAsync(_node, school, closed: true), await DeclareAsync(_node, school, closed: false));
        _connection = new NpgsqlConnection(_database);
        await _connection.OpenAsync();
        _desk = In(years: 9);
    }

    public async Task DisposeAsync() => await _node.DisposeAsync();

    public void Dispose() => _connection.Dispose();

    [Fact]
    public async Task What_is_due_goes_for_good_and_the_chain_says_who_disposed_of_it()
    {
        Assert.Equal(_old, Assert.Single(await _desk.DueAsync(Node.Riverbend, Node.Office)).Id);
        var before = await NumberAsync("select count(*) from command.chain");

        Assert.Null(await _desk.DisposeAsync(Node.Riverbend, Node.Office, _old, "Schedule of 2024"));

        Assert.Equal(0, await NumberAsync($"select count(*) from command.mt_events where stream_id = '{_old}'"));
        Assert.Equal(0, await NumberAsync($"select count(*) from command.mt_streams where id = '{_old}'"));
        Assert.Equal(0, await NumberAsync($"select count(*) from command.mt_doc_storedsnapshot where data::text like '%{Secret}{_old}%'"));
        Assert.Equal(0, await NumberAsync($"select count(*) from command.mt_doc_storedincident where id = '{_old}'"));
        Assert.True(await NumberAsync($"select count(*) from command.mt_events where stream_id = '{_other}'") > 1);
        Assert.Null(await _node.Incidents.FindAsync(Node.Riverbend, _old));
        Assert.Equal(ExportAnswer.Missing, await _node.Services.GetRequiredService<ExportDesk>().ExportAsync(Node.Riverbend, Node.Office, _old, ExportAudience.Full, CancellationToken.None));
        Assert.Empty(await _desk.DueAsync(Node.Riverbend, Node.Office));
        Assert.Equal(_old, Assert.Single(await _desk.DisposedAsync(Node.Riverbend, Node.Office)).Incident);

        var report = await CheckAsync();
        Assert.Null(report.FirstBad);
        Assert.True(report.Links > before);
        Assert.Equal((_old, "Schedule of 2024", "office"), (report.Disposed[0].Incident, report.Disposed[0].Reason, report.Disposed[0].Stamp.By.Name));
    }

    [Fact]
    public async Task What_is_left_still_proves_itself()
    {
        await _desk.DisposeAsync(Node.Riverbend, Node.Office, _old, "Schedule of 2024");

        var zip = (await _node.Services.GetRequiredService<ExportDesk>().ExportAsync(Node.Riverbend, Node.Office, _other, ExportAudience.Full, CancellationToken.None)).Zip!;
        using var there = new Export.Unpacked(zip);

        Assert.True(there.Check().Holds);
    }

    [Fact]
    public async Task A_hold_keeps_it_and_shows_in_the_list()
    {
        Assert.Null(await _desk.PlaceAsync(Node.Riverbend, Node.Office, _old, "Claim of a parent"));

        Assert.Contains("legal hold", Assert.Single(await _desk.DueAsync(Node.Riverbend, Node.Office)).Kept, StringComparison.Ordinal);
        Assert.Contains("Claim of a parent", await _desk.DisposeAsync(Node.Riverbend, Node.Office, _old, "Schedule of 2024"), StringComparison.Ordinal);
        Assert.Equal(3, await NumberAsync($"select count(*) from command.mt_events where stream_id = '{_old}'"));

        var hold = Assert.Single((await _desk.KeepingAsync(Node.Riverbend, Node.Office, _old))!.Holds);
        Assert.Null(await _desk.LiftAsync(Node.Riverbend, Node.Office, _old, hold.Id, "Settled"));
        Assert.Null(await _desk.DisposeAsync(Node.Riverbend, Node.Office, _old, "Schedule of 2024"));
    }

    [Fact]
    public async Task A_hold_and_a_disposal_at_the_same_time_never_both_win()
    {
        var refusals = await Task.WhenAll(
            _desk.DisposeAsync(Node.Riverbend, Node.Office, _old, "Schedule of 2024"),
            _desk.PlaceAsync(Node.Riverbend, Node.Office, _old, "Claim of a parent"));

        Assert.Single(refusals, refusal => refusal is null);
        Assert.Equal(refusals[0] is null ? 0 : 3, await NumberAsync($"select count(*) from command.mt_events where stream_id = '{_old}'"));
    }

    [Fact]
    public async Task What_is_not_due_or_open_or_of_a_stranger_stays()
    {
        Assert.Contains("It is kept until", await In(years: 1).DisposeAsync(Node.Riverbend, Node.Office, _old, "Schedule"), StringComparison.Ordinal);
        Assert.Contains("is open", await _desk.DisposeAsync(Node.Riverbend, Node.Office, _other, "Schedule"), StringComparison.Ordinal);
        Assert.Equal("There is no such incident.", await _desk.DisposeAsync(Node.Riverbend, Node.Office, IncidentId.New(), "Schedule"));
        var crisis = Node.Person("crisis", Role.CrisisTeam);
        Assert.Contains("Only the district office", await _desk.DisposeAsync(Node.Riverbend, crisis, _old, "Schedule"), StringComparison.Ordinal);
        Assert.Empty(await _desk.DueAsync(Node.Riverbend, crisis));
        Assert.Equal(0, await NumberAsync("select count(*) from command.mt_events where type = 'incident_disposed'"));
    }

    [Fact]
    public async Task The_years_of_the_district_are_an_entry_in_the_record()
    {
        Assert.Null(await _desk.ChooseAsync(Node.Riverbend, Node.Office, new RetentionSchedule(20, 12)));

        Assert.Equal(new RetentionSchedule(20, 12), await _desk.ScheduleAsync(Node.Riverbend, Node.Office));
        Assert.Empty(await _desk.DueAsync(Node.Riverbend, Node.Office));
        Assert.Equal(1, await NumberAsync("select count(*) from command.mt_events where type = 'retention_chosen'"));
    }

    [Fact]
    public async Task An_edited_record_is_not_disposed_of()
    {
        await LinkedAsync();
        await EditAsync($"update command.mt_events set data = data || '{{\"text\": \"nothing\"}}' where stream_id = '{_old}' and type = 'note_added'");

        Assert.Contains("not as it was written", await _desk.DisposeAsync(Node.Riverbend, Node.Office, _old, "Schedule of 2024"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_event_that_no_disposal_names_is_a_break_also_after_one()
    {
        await _desk.DisposeAsync(Node.Riverbend, Node.Office, _old, "Schedule of 2024");
        await LinkedAsync();
        await EditAsync($"delete from command.mt_events where stream_id = '{_other}' and type = 'note_added'");

        Assert.Contains("was deleted", (await CheckAsync()).FirstBad?.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_explains_a_hole_afterwards_by_stretching_or_forging_a_disposal()
    {
        await _desk.DisposeAsync(Node.Riverbend, Node.Office, _old, "Schedule of 2024");
        await LinkedAsync();
        await EditAsync($"delete from command.mt_events where stream_id = '{_other}' and type = 'note_added'");

        // Stretched: the disposal is no longer what was linked.
        await EditAsync("update command.mt_events set data = jsonb_set(data, '{sequences}', '[{\"first\": 1, \"last\": 999999}]') where type = 'incident_disposed'");
        Assert.NotNull((await CheckAsync()).FirstBad);

        // Forged: Command never wrote it.
        await EditAsync(
            """
            insert into command.mt_events
            select (jsonb_populate_record(e, jsonb_build_object('seq_id', e.seq_id + 1000, 'id', gen_random_uuid(), 'version', 2))).*
            from command.mt_events e where type = 'incident_disposed'
            """);
        Assert.NotNull((await CheckAsync()).FirstBad);
        Assert.Empty((await CheckAsync()).Disposed);
    }

    [Fact]
    public async Task No_event_can_be_deleted_by_hand_before_or_after()
    {
        await _desk.DisposeAsync(Node.Riverbend, Node.Office, _old, "Schedule of 2024");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync($"delete from command.mt_events where stream_id = '{_other}'"));
        Assert.Contains("append-only", refused.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_role_that_Command_runs_as_disposes_by_the_record_alone()
    {
        // A role of this test, so that it meets no other's.
        const string role = "command_disposer";
        var owner = await postgres.NewDatabaseAsync();
        await using (await Node.StartAsync(owner))
        {
        }

        await Sql.RunAsync(owner, $"create role {role} login");
        await Sql.RunAsync(owner, (await File.ReadAllTextAsync(Grants())).Replace("command_app", role, StringComparison.Ordinal));
        var app = new NpgsqlConnectionStringBuilder(owner) { Username = role }.ConnectionString;
        await using var node = await Node.StartAsync(app, applySchema: false);
        var old = await DeclareAsync(node, await node.AddSchoolAsync(1), closed: true);

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => Sql.RunAsync(app, "delete from command.mt_events"))).SqlState);
        Assert.Null(await In(node, years: 9).DisposeAsync(Node.Riverbend, Node.Office, old, "Schedule of 2024"));

        Assert.Equal(0, await Sql.AskAsync<long>(owner, $"select count(*) from command.mt_events where stream_id = '{old}'"));
    }

    private static string Grants([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "infra", "postgres", "grants.sql");

    // The desk as it is so many years from now.
    private RecordsDesk In(int years) => In(_node, years);

    private static RecordsDesk In(Node node, int years)
    {
        var services = node.Services;
        var then = new FakeTimeProvider(DateTimeOffset.UtcNow.AddYears(years));
        var audit = new AuditLog(services.GetRequiredService<EventAppender>(), then);
        var refusals = new RefusalLog(audit, then, services.GetRequiredService<ILogger<RefusalLog>>());
        var guard = new DistrictGuard(services.GetRequiredService<DistrictDirectory>(), audit, refusals, services.GetRequiredService<ILogger<DistrictGuard>>());
        return new RecordsDesk(
            services.GetRequiredService<KeepingStore>(), services.GetRequiredService<DistrictStore>(), services.GetRequiredService<DistrictDirectory>(), guard,
            services.GetRequiredService<Prover>(), services.GetRequiredService<Chain>(), services.GetRequiredService<LiveIncidents>(), services.GetRequiredService<Sight>(), then);
    }

    // A drill of three events, or of two while it is open.
    private static async Task<IncidentId> DeclareAsync(Node node, BuildingId school, bool closed)
    {
        var id = IncidentId.New();
        await SaveAsync(new DeclareRequest(school, Kind.Fire, Mode.Drill, "", null, null) { CommandId = id.Value });
        await SaveAsync(new NoteRequest(Secret + id, null) { CommandId = Guid.NewGuid(), Incident = id });
        if (closed)
        {
            await SaveAsync(new CloseRequest("Over") { CommandId = Guid.NewGuid(), Incident = id });
        }

        return id;

        async Task SaveAsync(CommandRequest request)
        {
            var answer = await node.SendAsync(request);
            Assert.True(answer.Accepted, answer.Refusal);
        }
    }

    private async Task<ChainReport> CheckAsync()
    {
        var services = _node.Services;
        return await ChainCheck.RunAsync(_connection, Node.Riverbend, services.GetRequiredService<AuditKey>(), [], CancellationToken.None);
    }

    private Task LinkedAsync() => Eventually.IsTrueAsync(async () => await CheckAsync() is { Waiting: 0 }, "every event is in the chain");

    // As one who may do everything on the server: no trigger stands in the way.
    private async Task EditAsync(string sql)
    {
        await using var transaction = await _connection.BeginTransactionAsync();
        await ExecuteAsync("set local session_replication_role = replica");
        await ExecuteAsync(sql);
        await transaction.CommitAsync();
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<long> NumberAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
