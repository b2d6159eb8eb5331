using System.Collections.Immutable;
using Bunit;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Web.Features.District;
using Command.Web.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Web.Tests.Features.District;

public sealed class AlarmTests : BunitContext
{
    public AlarmTests() => Services.AddSingleton(TimeProvider.System);

    [Fact]
    public void An_incident_without_alarms_shows_none()
    {
        Assert.Empty(OnBoard(Incident()).FindAll(".alarm"));
        Assert.Empty(OnWall(Incident()).FindAll(".alarm"));
    }

    [Fact]
    public void Alarms_that_come_with_time_alone_are_drawn_though_nothing_else_changed()
    {
        var board = OnBoard(Incident());
        var wall = OnWall(Incident());

        board.Render(p => p.Add(c => c.Incident, Incident("NO COMMAND", "PAR overdue")));
        wall.Render(p => p.Add(c => c.Incident, Incident("NO COMMAND", "PAR overdue")));

        Assert.Equal(["▲ NO COMMAND", "▲ PAR overdue"], board.FindAll(".alarm").Select(a => a.TextContent));
        Assert.Equal(["▲ NO COMMAND", "▲ PAR overdue"], wall.FindAll(".alarm").Select(a => a.TextContent));
    }

    [Fact]
    public void A_board_is_framed_as_a_drill_only_when_nothing_on_it_is_real()
    {
        Assert.Equal(Mode.Actual, Board().Mode);
        Assert.Equal(Mode.Drill, Board(Mode.Drill, Mode.Exercise).Mode);
        Assert.Equal(Mode.Actual, Board(Mode.Drill, Mode.Actual).Mode);
    }

    private IRenderedComponent<ActiveIncident> OnBoard(BoardIncident incident) => Render<ActiveIncident>(p => p.Add(c => c.Incident, incident));

    private IRenderedComponent<WallIncident> OnWall(BoardIncident incident) => Render<WallIncident>(p => p.Add(c => c.Incident, incident));

    private static BoardPicture Board(params Mode[] modes) =>
        BoardPicture.Empty with { Incidents = [.. modes.Select(mode => Incident() with { State = Command.Domain.Incidents.Incident.None with { Mode = mode } })] };

    private static BoardIncident Incident(params ImmutableArray<string> alarms) =>
        new(default, default, "Oak", Command.Domain.Incidents.Incident.None, Progress.Of(Command.Domain.Incidents.Incident.None, PlanIndex.Empty, default)) { Alarms = [.. alarms.Select(words => new BoardAlarm(words, null))] };
}
