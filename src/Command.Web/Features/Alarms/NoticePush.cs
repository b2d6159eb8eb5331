using System.Collections.Concurrent;
using System.Threading.Channels;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Live;
using Microsoft.AspNetCore.SignalR;

namespace Command.Web.Features.Alarms;

/// <summary>
/// Sends what waits for a person to each hub connection of theirs. One loop sends all of it, off the loops that commit, so
/// what a connection hears last is what holds.
/// </summary>
public sealed class NoticePush(LiveAlarms alarms, DistrictDirectory directory, IHubContext<IncidentHub> hub, ILogger<NoticePush> log) : BackgroundService
{
    private readonly ConcurrentDictionary<string, Seat> _seats = new();
    private readonly Channel<Seat> _changed = Channel.CreateUnbounded<Seat>(new() { SingleReader = true });

    /// <summary>Sends a connection what waits for its person, now and at each change.</summary>
    public void Watch(string connection, DistrictId district, Person person)
    {
        var seat = new Seat(connection, district, person);
        seat.Watch = alarms.Watch(district, person.Id, () => Mark(seat));
        Leave(_seats.TryGetValue(connection, out var old) ? old : null);
        _seats[connection] = seat;
        Mark(seat);
    }

    /// <summary>A connection ended.</summary>
    public void Gone(string connection) => Leave(_seats.TryRemove(connection, out var seat) ? seat : null);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        directory.Changed += MarkAll;
        await foreach (var seat in _changed.Reader.ReadAllAsync(stoppingToken))
        {
            seat.IsMarked = false;
            try
            {
                await SendAsync(seat);
            }
            catch (Exception e)
            {
                log.LogError(e, "What waits for {Person} could not be told", seat.Person.Id);
            }
        }
    }

    // Who they are is asked each time: what they may hear of can have changed since they came.
    private async Task SendAsync(Seat seat)
    {
        var person = await directory.AsNowAsync(seat.District, seat.Person);
        var now = person.DisabledAt is null ? alarms.Of(seat.District, person) : Notices.None;
        if (!seat.IsLeft && !now.Equals(seat.Sent))
        {
            seat.Sent = now;
            // Not awaited: a phone that does not read must delay nobody.
            _ = hub.Clients.Client(seat.Connection).SendAsync("Notices", now);
        }
    }

    private void MarkAll(DistrictId district)
    {
        foreach (var seat in _seats.Values.Where(seat => seat.District == district))
        {
            Mark(seat);
        }
    }

    // Marked before it is looked at: what changes meanwhile marks it again.
    private void Mark(Seat seat)
    {
        if (!seat.IsMarked)
        {
            seat.IsMarked = true;
            _changed.Writer.TryWrite(seat);
        }
    }

    private static void Leave(Seat? seat)
    {
        if (seat is not null)
        {
            seat.IsLeft = true;
            seat.Watch?.Dispose();
        }
    }

    /// <summary>A connection and whose it is.</summary>
    private sealed class Seat(string connection, DistrictId district, Person person)
    {
        private volatile bool _isMarked;
        private volatile bool _isLeft;

        public string Connection => connection;

        public DistrictId District => district;

        public Person Person => person;

        public IDisposable? Watch { get; set; }

        /// <summary>What it was sent last.</summary>
        public Notices? Sent { get; set; }

        /// <summary>Whether it stands in line to be looked at.</summary>
        public bool IsMarked
        {
            get => _isMarked;
            set => _isMarked = value;
        }

        public bool IsLeft
        {
            get => _isLeft;
            set => _isLeft = value;
        }
    }
}
