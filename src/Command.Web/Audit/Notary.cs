using System.Text.Json;
using Command.Domain.Kernel;
using Command.Interchange.Json;
using Command.Web.Hosting;
using Command.Web.Store;

namespace Command.Web.Audit;

/// <summary>
/// Links what was committed into each district's chain, about a second later and never in a command's way. Heads are
/// signed every hour and whenever an incident closes, and kept beside the database too (<c>heads/</c> of the data
/// directory): copy them off the machine.
/// </summary>
public sealed class Notary(Chain chain, DistrictSessions sessions, CommandOptions options, TimeProvider clock, ILogger<Notary> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SignEvery = TimeSpan.FromHours(1);
    private readonly Dictionary<DistrictId, DateTimeOffset> _signed = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do
            {
                await OnceAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // What is left is linked at the next start.
        }
    }

    private async Task OnceAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var district in await sessions.DistrictsAsync(cancellation))
            {
                var id = new DistrictId(district.Id);
                var isDue = !_signed.TryGetValue(id, out var last) || clock.GetUtcNow() - last >= SignEvery;
                if (await chain.ExtendAsync(id, everything: isDue, isDue ? "hourly" : null, cancellation) is { } head)
                {
                    await KeepAsync(head, cancellation);
                    _signed[id] = isDue ? head.SignedAt : last;
                }
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever it is, incidents go on without it; what is left is linked when it has passed.
            log.LogWarning("The chain waits: {Reason}", e.GetType().Name);
        }
    }

    // The newest head is written anew each time, the signed ones are added.
    private async Task KeepAsync(ChainHead head, CancellationToken cancellation)
    {
        var directory = Directory.CreateDirectory(Path.Combine(options.Data, ChainCheck.HeadsDirectory));
        var line = JsonSerializer.Serialize(head, DomainJson.Options);
        var latest = Path.Combine(directory.FullName, $"{head.District}.latest.json");
        await File.WriteAllTextAsync(latest + ".new", line, cancellation);
        File.Move(latest + ".new", latest, overwrite: true);
        if (head.Why != "latest")
        {
            await File.AppendAllTextAsync(Path.Combine(directory.FullName, $"{head.District}.jsonl"), line + '\n', cancellation);
        }
    }
}
