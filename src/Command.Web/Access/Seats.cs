using Command.Domain.Kernel;

namespace Command.Web.Access;

/// <summary>By which kind of connection a screen hangs on a node.</summary>
public enum SeatKind
{
    /// <summary>A Blazor circuit.</summary>
    Circuit,

    /// <summary>A connection to a hub.</summary>
    Hub,
}

/// <summary>
/// How many screens one person keeps open on this node. Past the cap the one that was quiet longest is told why and
/// closed: the newest is always let in, because it is the one in somebody's hand.
/// </summary>
public sealed class Seats(IConfiguration configuration, TimeProvider clock)
{
    /// <summary>Of each kind and person.</summary>
    public const int Most = 8;

    /// <summary>Said to a screen that is closed for a newer one.</summary>
    public const string Words = "This page was closed: you have more than eight open. It was the one you had not used for longest.";

    private readonly Lock _lock = new();
    private readonly Dictionary<(DistrictId, PersonId, SeatKind), List<Seat>> _taken = [];

    // The benchmarks open a thousand viewers as one person.
    private readonly int _most = configuration.GetValue<bool>("Command:NoRequestLimits") ? int.MaxValue : Most;

    /// <summary>Takes a seat for a connection; disposing it gives it back.</summary>
    /// <param name="district">Theirs.</param>
    /// <param name="person">Whose screen.</param>
    /// <param name="kind">By which kind of connection.</param>
    /// <param name="staffed">Whether the screen stands on a wall that nobody touches; it goes last.</param>
    /// <param name="close">Tells the screen and closes it. It must return at once.</param>
    public Seat Take(DistrictId district, PersonId person, SeatKind kind, bool staffed, Action close)
    {
        var seat = new Seat(this, (district, person, kind), staffed, close) { UsedAt = clock.GetTimestamp() };
        Seat? over = null;
        lock (_lock)
        {
            if (!_taken.TryGetValue(seat.Key, out var mine))
            {
                _taken[seat.Key] = mine = [];
            }

            if (mine.Count >= _most)
            {
                over = mine.OrderBy(one => one.Staffed).ThenBy(one => one.UsedAt).First();
                mine.Remove(over);
            }

            mine.Add(seat);
        }

        over?.Close();
        return seat;
    }

    /// <summary>How many a person has now.</summary>
    public int Of(DistrictId district, PersonId person, SeatKind kind)
    {
        lock (_lock)
        {
            return _taken.TryGetValue((district, person, kind), out var mine) ? mine.Count : 0;
        }
    }

    private void Leave(Seat seat)
    {
        lock (_lock)
        {
            if (_taken.TryGetValue(seat.Key, out var mine) && mine.Remove(seat) && mine.Count == 0)
            {
                _taken.Remove(seat.Key);
            }
        }
    }

    /// <summary>One screen's place.</summary>
    public sealed class Seat : IDisposable
    {
        private readonly Seats _seats;
        private long _usedAt;

        internal Seat(Seats seats, (DistrictId, PersonId, SeatKind) key, bool staffed, Action close) => (_seats, Key, Staffed, Close) = (seats, key, staffed, close);

        internal (DistrictId, PersonId, SeatKind) Key { get; }

        internal bool Staffed { get; }

        internal Action Close { get; }

        internal long UsedAt
        {
            get => Interlocked.Read(ref _usedAt);
            init => _usedAt = value;
        }

        /// <summary>Somebody used the screen.</summary>
        public void Use() => Interlocked.Exchange(ref _usedAt, _seats.Now);

        public void Dispose() => _seats.Leave(this);
    }

    private long Now => clock.GetTimestamp();
}
