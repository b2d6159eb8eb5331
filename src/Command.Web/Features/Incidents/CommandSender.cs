using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Live;
using Command.Web.Live.Wire;

namespace Command.Web.Features.Incidents;

/// <summary>
/// Sends what a person does on a screen. What could not be saved is sent again, under the same id, until it is: the
/// screen says so meanwhile, and nothing is done twice.
/// </summary>
public sealed class CommandSender(IncidentDesk desk, Pace pace, TimeProvider clock) : IDisposable
{
    // Between two tries while the database is away: short, because a person waits for "saved".
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly CancellationTokenSource _left = new();

    /// <summary>How many things the person did are not saved yet, although the server was asked.</summary>
    public int NotSaved { get; private set; }

    /// <summary>Raised when <see cref="NotSaved"/> changes; on any thread.</summary>
    public event EventHandler? Changed;

    /// <summary>Ends with the answer, however long the database is away; cancelled when the screen is left.</summary>
    public async Task<CommandAnswer> SendAsync(DistrictId district, Person person, CommandRequest request)
    {
        var command = request with
        {
            CommandId = request.CommandId == Guid.Empty ? Guid.CreateVersion7(clock.GetUtcNow()) : request.CommandId,
            ObservedAt = request.ObservedAt ?? clock.GetUtcNow(),
        };
        var failed = false;
        try
        {
            while (true)
            {
                try
                {
                    pace.Take(district, person, command);
                    return await desk.ExecuteAsync(district, person, command);
                }
                catch (NotSavedException)
                {
                    if (!failed)
                    {
                        failed = true;
                        Count(+1);
                    }

                    await Task.Delay(Pause, clock, _left.Token);
                }
            }
        }
        finally
        {
            if (failed)
            {
                Count(-1);
            }
        }
    }

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    private void Count(int change)
    {
        NotSaved += change;
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
