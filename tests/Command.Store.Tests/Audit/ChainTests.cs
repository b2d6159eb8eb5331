using Command.Store.Tests.Support;
using Command.Web.Audit;
using Command.Web.Live.Wire;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Command.Store.Tests.Audit;

/// <summary>Whoever edits the database behind the app's back is found, also with the triggers off.</summary>
[Collection(PostgresFixture.Name)]
public sealed class ChainTests(PostgresFixture postgres) : IAsyncLifetime, IDisposable
{
    private const int Cases = 50;
    private const int Rooms = 20;
    private Node _node = null!;
    private NpgsqlConnection _connection = null!;

    private AuditKey Key => _node.Services.GetRequiredService<AuditKey>();

    public async Task InitializeAsync()
    {
        var database = await postgres.NewDatabaseAsync();
        _node = await Node.StartAsync(database);
        var incident = await _node.DeclareAsync(await _node.AddSchoolAsync(Rooms));
        foreach (var n in Enumerable.Range(0, Rooms * 2))
        {
            await _node.SendAsync(Node.Clear(incident, n % Rooms, n < Rooms ? "A" : "B"));
        }

        await _node.SendAsync(new NoteRequest("Buses are here.", null) { CommandId = Guid.NewGuid(), Incident = incident });
        _connection = new NpgsqlConnection(database);
        await _connection.OpenAsync();
        await Eventually.IsTrueAsync(async () => await CheckAsync() is { Waiting: 0, Links: > Rooms * 2 }, "every event is in the chain");
    }

    public async Task DisposeAsync() => await _node.DisposeAsync();

    public void Dispose() => _connection.Dispose();

    [Fact]
    public async Task What_was_not_edited_is_proved()
    {
        var report = await CheckAsync();

        Assert.Null(report.FirstBad);
        Assert.Equal(await NumberAsync("select count(*) from command.mt_events"), report.Links);
    }

    [Fact]
    public async Task The_first_bad_event_is_named_in_fifty_of_fifty_random_edits()
    {
        var random = new Random(4);
        List<string> missed = [];
        for (var n = 0; n < Cases; n++)
        {
            await using var transaction = await EditingAsync();
            var (edit, first) = await EditAsync(random);
            var found = (await CheckAsync()).FirstBad;
            if (found?.Sequence != first)
            {
                missed.Add($"{edit} at {first}: found {found}");
            }

            await transaction.RollbackAsync();
        }

        Assert.Empty(missed);
    }

    [Fact]
    public async Task A_chain_rewritten_to_fit_an_edited_event_is_not_what_was_signed()
    {
        var kept = ChainHead.Sign(Key, Node.Riverbend, await LinksAsync(), await NewestAsync(), DateTimeOffset.UnixEpoch, "kept elsewhere");
        await using var transaction = await EditingAsync();
        await ExecuteAsync("update command.mt_events set data = data || '{\"note\": \"nobody there\"}' where seq_id = 10");
        await RelinkAsync();

        var report = await CheckAsync(kept);

        Assert.Contains("rewritten", report.FirstBad?.Words, StringComparison.Ordinal);
        await transaction.RollbackAsync();
    }

    [Fact]
    public async Task Events_cut_off_with_their_links_are_missed()
    {
        var kept = ChainHead.Sign(Key, Node.Riverbend, await LinksAsync(), await NewestAsync(), DateTimeOffset.UnixEpoch, "kept elsewhere");
        await using var transaction = await EditingAsync();
        await ExecuteAsync("delete from command.mt_events where seq_id > (select max(seq_id) - 3 from command.mt_events)");
        await ExecuteAsync("delete from command.chain where seq_id > (select max(seq_id) from command.mt_events)");

        var report = await CheckAsync(kept);

        Assert.Contains("cut off", report.FirstBad?.Words, StringComparison.Ordinal);
        await transaction.RollbackAsync();
    }

    [Fact]
    public async Task A_head_that_another_key_signed_proves_nothing()
    {
        var place = Directory.CreateTempSubdirectory("audit-key");
        using var other = AuditKey.Open(place.FullName);
        var head = ChainHead.Sign(other, Node.Riverbend, await LinksAsync(), await NewestAsync(), DateTimeOffset.UnixEpoch, "forged");

        Assert.Contains("not signed by this Command", (await CheckAsync(head)).FirstBad?.Words, StringComparison.Ordinal);
        place.Delete(recursive: true);
    }

    [Fact]
    public async Task The_notary_links_no_event_that_Command_did_not_write()
    {
        var links = await LinksAsync();
        await InsertAsync(await NumberAsync("select max(seq_id) + 1 from command.mt_events"));

        await _node.Services.GetRequiredService<Chain>().ExtendAsync(Node.Riverbend, everything: true, "hourly", CancellationToken.None);

        Assert.Equal(links, await LinksAsync());
        Assert.Contains("was not written by Command", (await CheckAsync()).FirstBad?.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update command.chain set hash = hash where n = 1")]
    [InlineData("delete from command.chain_heads")]
    [InlineData("truncate command.chain")]
    public async Task Links_and_heads_can_be_added_but_not_edited(string edit)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(edit));
        Assert.Contains("append-only", refused.MessageText, StringComparison.Ordinal);
    }

    // As one who may do everything on the server: no trigger stands in the way.
    private async Task<NpgsqlTransaction> EditingAsync()
    {
        var transaction = await _connection.BeginTransactionAsync();
        await ExecuteAsync("set local session_replication_role = replica");
        return transaction;
    }

    /// <summary>Edits one row, or swaps two; the sequence of the first event that is no longer what it was.</summary>
    private async Task<(string Edit, long First)> EditAsync(Random random)
    {
        var (low, high) = (await NumberAsync("select min(seq_id) from command.mt_events"), await NumberAsync("select max(seq_id) from command.mt_events"));
        var at = random.NextInt64(low, high);
        switch (random.Next(8))
        {
            case 0:
                return await DoneAsync("changed data", at, $"update command.mt_events set data = jsonb_set(data, '{{stamp,by,name}}', '\"Somebody\"') where seq_id = {at}");
            case 1:
                return await DoneAsync("changed time", at, $"update command.mt_events set timestamp = timestamp + interval '1 second' where seq_id = {at}");
            case 2:
                return await DoneAsync("hidden", at, $"update command.mt_events set is_archived = true where seq_id = {at}");
            case 3:
                return await DoneAsync("changed type", at, $"update command.mt_events set type = 'note_added' || 'x' where seq_id = {at}");
            case 4:
                return await DoneAsync("deleted", at, $"delete from command.mt_events where seq_id = {at}");
            case 5:
                var other = random.NextInt64(at + 1, high + 1);
                return await DoneAsync(
                    $"swapped with {other}", at,
                    $"update command.mt_events set seq_id = -1 where seq_id = {at}; update command.mt_events set seq_id = {at} where seq_id = {other}; update command.mt_events set seq_id = {other} where seq_id = -1");
            case 6:
                await InsertAsync(high + 1);
                return ("inserted at the end", high + 1);
            default:
                await InsertAsync(low - 1);
                return ("inserted at the start", low - 1);
        }

        async Task<(string, long)> DoneAsync(string edit, long first, string sql)
        {
            await ExecuteAsync(sql);
            return (edit, first);
        }
    }

    // A good copy of a good event, as the next of its stream, with all its headers.
    private Task InsertAsync(long sequence) => ExecuteAsync(
        $"""
        insert into command.mt_events
        select (jsonb_populate_record(e, jsonb_build_object('seq_id', {sequence}, 'id', gen_random_uuid(), 'version', e.version + 1))).*
        from command.mt_events e where type = 'note_added'
        """);

    // What someone without the key can do: links that fit the events as they are now.
    private async Task RelinkAsync()
    {
        var hash = ChainedEvent.Genesis;
        List<(long, byte[], byte[])> links = [];
        await using (var read = new NpgsqlCommand($"select {ChainedEvent.Columns}, c.n from {ChainedEvent.Table} join command.chain c using (seq_id) order by c.n", _connection))
        await using (var row = await read.ExecuteReaderAsync())
        {
            while (await row.ReadAsync())
            {
                var own = ChainedEvent.Read(row).Hash();
                hash = ChainedEvent.Link(hash, own);
                links.Add((row.GetInt64(ChainedEvent.Width), own, hash));
            }
        }

        foreach (var (n, own, link) in links)
        {
            await ExecuteAsync($"update command.chain set event = '\\x{Convert.ToHexString(own)}', hash = '\\x{Convert.ToHexString(link)}' where n = {n}");
        }
    }

    private Task<ChainReport> CheckAsync(params ChainHead[] kept) => ChainCheck.RunAsync(_connection, Node.Riverbend, Key, kept, CancellationToken.None);

    private Task<long> LinksAsync() => NumberAsync("select max(n) from command.chain");

    private async Task<byte[]> NewestAsync()
    {
        await using var command = new NpgsqlCommand("select hash from command.chain order by n desc limit 1", _connection);
        return (byte[])(await command.ExecuteScalarAsync())!;
    }

    private async Task<long> NumberAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        await command.ExecuteNonQueryAsync();
    }
}
