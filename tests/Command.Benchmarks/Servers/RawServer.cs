using System.Text.Json;
using Command.Benchmarks.Clients;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace Command.Benchmarks.Servers;

/// <summary>The limit: one INSERT that commits, and one group broadcast of SignalR, with nothing else around them.</summary>
public sealed class RawServer : IAsyncDisposable
{
    private const string Path = "/raw";
    private readonly WebApplication _app;
    private readonly NpgsqlDataSource _database;

    private RawServer(WebApplication app, NpgsqlDataSource database) => (_app, _database) = (app, database);

    /// <summary>Starts over the same database as the app.</summary>
    public static async Task<RawServer> StartAsync(string connectionString)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSignalR();
        var app = builder.Build();
        app.MapHub<RawHub>(Path);
        await app.StartAsync();

        var database = new NpgsqlDataSourceBuilder(connectionString) { ConnectionStringBuilder = { MaxAutoPrepare = 5, AutoPrepareMinUsages = 1 } }.Build();
        await using var table = database.CreateCommand("create table if not exists bench_post (id bigserial primary key, data jsonb not null)");
        await table.ExecuteNonQueryAsync();
        return new RawServer(app, database);
    }

    public async Task<IViewer> WatchAsync() => await HubViewer.OpenAsync(_app.Urls.First(), Path, null);

    /// <summary>Commits one row.</summary>
    public async Task InsertAsync(string json)
    {
        await using var command = _database.CreateCommand("insert into bench_post (data) values ($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = json, NpgsqlDbType = NpgsqlDbType.Jsonb });
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Commits one row, then sends it to everyone.</summary>
    public async Task PostAsync(JsonElement patch)
    {
        await InsertAsync(patch.GetRawText());
        await _app.Services.GetRequiredService<IHubContext<RawHub>>().Clients.Group(RawHub.Everyone).SendAsync("Patch", patch);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private sealed class RawHub : Hub
    {
        public const string Everyone = "everyone";

        public override Task OnConnectedAsync() => Groups.AddToGroupAsync(Context.ConnectionId, Everyone);
    }
}
