using Command.Domain.Incidents;
using Command.Domain.Organization;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Organization.Chart;

namespace Command.Domain.Tests.Organization;

public sealed class CommandHistoryTests
{
    [Fact]
    public void It_tells_who_had_command_from_when_to_when_and_when_nobody_had()
    {
        var history = CommandHistory.Of(
        [
            Declared,
            At(4, Taken(Ortiz)),
            At(10, Offered(Ortiz, Lee)),
            At(11, Said(Lee)),
            At(12, Passed(Ortiz, Lee)),
            At(20, new CommandLeft(By(Lee), "Hurt")),
            At(21, Taken(Vega)),
            At(40, new IncidentClosed(By(Vega), "Over")),
        ]);

        Assert.Equal(
            [(null, 0, 4), ("Lt. Ortiz", 4, 12), ("Ofc. Lee", 12, 20), (null, 20, 21), ("Marisol Vega", 21, 40)],
            history.Select(stretch => (stretch.Who?.Name, Minute(stretch.From)!.Value, Minute(stretch.Until))));
    }

    [Fact]
    public void Those_of_a_unified_command_each_have_their_own_stretch()
    {
        var history = CommandHistory.Of([Declared, At(1, Taken(Ortiz)), At(5, Passed(Ortiz, Lee, OfferKind.Unify)), At(9, new CommandLeft(By(Ortiz), "Going in"))]);

        Assert.Equal(
            [(null, 0, 1), ("Lt. Ortiz", 1, 9), ("Ofc. Lee", 5, null)],
            history.Select(stretch => (stretch.Who?.Name, Minute(stretch.From)!.Value, Minute(stretch.Until))));
    }

    [Fact]
    public void Who_had_command_at_the_close_has_it_again_when_the_incident_is_opened_again()
    {
        var history = CommandHistory.Of([Declared, At(1, Taken(Ortiz)), At(5, new IncidentClosed(By(Vega), "Over")), At(9, new IncidentReopened(By(Vega), "Not over"))]);

        Assert.Equal([(1, 5), (9, null)], history.Where(stretch => stretch.Who is not null).Select(stretch => (Minute(stretch.From)!.Value, Minute(stretch.Until))));
    }

    private static T At<T>(int minute, T e)
        where T : IncidentEvent =>
        e with { Stamp = e.Stamp with { RecordedAt = NineOFive.AddMinutes(minute) } };

    private static int? Minute(DateTimeOffset? at) => at is { } moment ? (int)(moment - NineOFive).TotalMinutes : null;
}
