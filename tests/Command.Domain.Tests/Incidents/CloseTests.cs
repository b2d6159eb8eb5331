using Command.Domain.Incidents;
using Command.Domain.Rooms;
using Command.Domain.Tests.Kernel;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;

namespace Command.Domain.Tests.Incidents;

public sealed class CloseTests
{
    private static readonly IncidentClosed Closed = new(By(Vega), "All rooms searched");

    [Fact]
    public void An_incident_is_closed_for_a_reason()
    {
        var close = new CloseIncident(By(Vega), " All rooms searched ");

        Given().When(close).Then(new IncidentClosed(close.Stamp, "All rooms searched"));
        Given().When(close with { Reason = " " }).ThenRefused("Say why the incident ends.");
        Given().When(close with { Reason = new string('x', 2001) }).ThenRefused("Shorten the reason");
        Assert.False(Given(Closed).State.IsOpen);
    }

    [Fact]
    public void What_is_still_ordered_must_be_released_first() =>
        Given(new ActionOrdered(By(Vega), ResponseAction.Lockdown, Zone.Building, null), new ActionOrdered(By(Vega), ResponseAction.Hold, Zone.Wing("A"), null))
            .When(new CloseIncident(By(Vega), "Over")).ThenRefused("Release first what is still ordered: Lockdown (whole building), Hold (wing A).");

    [Fact]
    public void A_closed_incident_takes_notes_and_nothing_else()
    {
        Assert.All(EveryCommand.Samples.Where(c => c is not (AddNote or ReopenIncident or DeclareIncident)), c => Given(Closed).When(c).ThenRefused("This incident is closed."));
        Given(Closed).When(new AddNote(By(Lee), "Found the key", null)).ThenSomething();
    }

    [Fact]
    public void A_closed_incident_is_opened_again_for_a_reason()
    {
        var reopen = new ReopenIncident(By(Vega), " A room was missed ");

        Given(Closed).When(reopen).Then(new IncidentReopened(reopen.Stamp, "A room was missed"));
        Given(Closed).When(reopen with { Reason = "" }).ThenRefused("Say why the incident is opened again.");
        Given(Closed).When(reopen with { Reason = new string('x', 2001) }).ThenRefused("Shorten the reason");
        Given().When(reopen).ThenNothing();
        Assert.True(Given(Closed, new IncidentReopened(By(Vega), "x")).State.IsOpen);
    }

    [Fact]
    public void Every_event_counts_as_one_version_and_the_newest_dates_the_state()
    {
        var later = By(Lee) with { RecordedAt = NineOFive.AddMinutes(3) };
        var state = Given(new NoteAdded(By(Lee), "one", null), new HelpRequested(By(Lee), Room101, "two"), new NoteAdded(later, "three", null)).State;

        Assert.Equal(4, state.Version);
        Assert.Equal(NineOFive.AddMinutes(3), state.LastRecordedAt);
    }
}
