using Command.Domain.Kernel;
using Command.Web.Access;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace Command.Web.Tests.Access;

public sealed class SeatsTests
{
    private static readonly DistrictId District = new("riverbend");
    private static readonly PersonId Lee = new("lee");

    private readonly FakeTimeProvider _clock = new();
    private readonly List<string> _closed = [];
    private readonly Seats _seats;

    public SeatsTests() => _seats = new Seats(new ConfigurationBuilder().Build(), _clock);

    [Fact]
    public void The_ninth_screen_is_let_in_and_the_one_unused_longest_goes()
    {
        var screens = Enumerable.Range(1, 8).Select(n => Take($"screen {n}")).ToList();
        Use(screens[0]);

        Take("the ninth");

        Assert.Equal(["screen 2"], _closed);
        Assert.Equal(8, _seats.Of(District, Lee, SeatKind.Circuit));
        Use(screens[2]);
        Take("the tenth");
        Assert.Equal(["screen 2", "screen 4"], _closed);
    }

    [Fact]
    public void A_staffed_display_goes_last()
    {
        Take("wall", staffed: true);
        foreach (var n in Enumerable.Range(1, 8))
        {
            Take($"screen {n}");
        }

        Assert.Equal(["screen 1"], _closed);
    }

    [Fact]
    public void Circuits_hubs_people_and_districts_count_apart()
    {
        foreach (var n in Enumerable.Range(1, 8))
        {
            Take($"circuit {n}");
            Take($"hub {n}", SeatKind.Hub);
            _seats.Take(District, new PersonId("guest-1"), SeatKind.Hub, false, () => _closed.Add("guest"));
            _seats.Take(new DistrictId("elsewhere"), Lee, SeatKind.Hub, false, () => _closed.Add("elsewhere"));
        }

        Assert.Empty(_closed);
    }

    [Fact]
    public void A_seat_given_back_is_free()
    {
        var screens = Enumerable.Range(1, 8).Select(n => Take($"screen {n}")).ToList();
        screens[3].Dispose();
        screens[3].Dispose();

        Take("another");

        Assert.Empty(_closed);
    }

    private Seats.Seat Take(string name, SeatKind kind = SeatKind.Circuit, bool staffed = false)
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        return _seats.Take(District, Lee, kind, staffed, () => _closed.Add(name));
    }

    private void Use(Seats.Seat seat)
    {
        _clock.Advance(TimeSpan.FromSeconds(1));
        seat.Use();
    }
}
