using Command.Web.Live;
using Command.Web.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Command.Web.Observability;

/// <summary>Whether the database answers and this node hears of commits.</summary>
public sealed class StoreHealth(CommandDatabase database, CommittedTail tail) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = new NpgsqlConnection(database.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("select 1", connection);
            await command.ExecuteScalarAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.");
        }

        return tail.IsListening ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("Not yet listening for commits.");
    }
}
