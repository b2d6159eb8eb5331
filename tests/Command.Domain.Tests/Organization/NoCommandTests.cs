using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Organization;
using Command.Domain.Posts;
using Command.Domain.Tests.Kernel;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Organization.Chart;

namespace Command.Domain.Tests.Organization;

public sealed class NoCommandTests
{
    private static readonly TimeSpan Patience = IncidentSettings.Default.NoCommandAfter;
    private static readonly DateTimeOffset Late = NineOFive + Patience;
    private static readonly PostEstablished Icp = Post(PostKind.CommandPost);
    private static readonly PostEstablished Staging = Post(PostKind.Staging);

    [Fact]
    public void The_alarm_begins_at_the_minute_and_not_before()
    {
        var incident = Spec.Given().State;

        Assert.Null(NoCommand.Words(incident, Late.AddTicks(-1)));
        Assert.Equal("NO COMMAND", NoCommand.Words(incident, Late));
        Assert.Equal([Lack.Commander, Lack.CommandPost, Lack.Staging], NoCommand.Overdue(incident, Late).Select(gap => gap.What));
    }

    [Fact]
    public void A_commander_a_command_post_and_staging_end_it_one_by_one()
    {
        Assert.Equal("No command post, no staging", NoCommand.Words(Spec.Given(Taken(Ortiz)).State, Late));
        Assert.Equal("No staging", NoCommand.Words(Spec.Given(Taken(Ortiz), Icp).State, Late));
        Assert.Equal("No command post", NoCommand.Words(Spec.Given(Taken(Ortiz), Staging).State, Late));
        Assert.Null(NoCommand.Words(Spec.Given(Taken(Ortiz), Icp, Staging).State, Late));
    }

    [Fact]
    public void It_counts_anew_from_when_the_last_commander_left()
    {
        var left = By(Ortiz) with { RecordedAt = NineOFive.AddMinutes(20) };
        var incident = Spec.Given(Taken(Ortiz), Icp, Staging, new CommandLeft(left, "Hurt")).State;

        Assert.Null(NoCommand.Words(incident, left.RecordedAt));
        Assert.Equal("NO COMMAND", NoCommand.Words(incident, left.RecordedAt + Patience));
    }

    [Fact]
    public void It_counts_from_when_the_last_post_of_a_kind_closed_and_moving_is_no_gap()
    {
        var closed = By(Ortiz) with { RecordedAt = NineOFive.AddMinutes(9) };
        var moved = Spec.Given(Taken(Ortiz), Icp, Staging, new PostClosed(closed, Icp.Stamp.Command, Icp.Kind, ""), Post(PostKind.CommandPost)).State;
        var gone = Spec.Given(Taken(Ortiz), Icp, Staging, new PostClosed(closed, Icp.Stamp.Command, Icp.Kind, "")).State;

        Assert.Null(moved.Posts.NoCommandPostSince);
        Assert.Equal(closed.RecordedAt, gone.Posts.NoCommandPostSince);
    }

    [Fact]
    public void An_incident_opened_again_has_its_time_from_then()
    {
        var again = By(Vega) with { RecordedAt = NineOFive.AddHours(2) };
        var incident = Spec.Given(new IncidentClosed(By(Vega), "Over"), new IncidentReopened(again, "Not over")).State;

        Assert.All(NoCommand.Gaps(incident), gap => Assert.Equal(again.RecordedAt, gap.Since));
        Assert.Equal(3, NoCommand.Gaps(incident).Length);
    }

    [Fact]
    public void A_closed_incident_lacks_nothing() =>
        Assert.Null(NoCommand.Words(Spec.Given(new IncidentClosed(By(Vega), "Over")).State, Late.AddHours(1)));

    [Fact]
    public void A_district_may_be_more_patient_or_less()
    {
        var declared = Declared with { Settings = IncidentSettings.Default with { NoCommandAfter = TimeSpan.FromSeconds(2) } };

        Assert.Equal("NO COMMAND", NoCommand.Words(Incident.Evolve(Incident.None, declared), NineOFive.AddSeconds(2)));
    }

    [Fact]
    public void The_screen_is_told_when_the_alarm_begins()
    {
        Assert.Equal(Late, Turning.NextAfter(Spec.Given().State, NineOFive));
        Assert.Null(Turning.NextAfter(Spec.Given().State, Late));
    }

    private static PostEstablished Post(PostKind kind) => new(By(Ortiz), kind, "", new MapPlace(null, new Point(0, 0), null));
}
