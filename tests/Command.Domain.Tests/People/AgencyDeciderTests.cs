using Command.Domain.Kernel;
using Command.Domain.People;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.People;

public sealed class AgencyDeciderTests
{
    private static readonly Stamp Stamp = By(Lee);
    private static readonly BuildingId Oak = BuildingId.New();
    private static readonly Person Office = Keeper(Role.DistrictOffice);
    private static readonly AgencyFacts Sheriff = new(" Prairie County Sheriff ", "Prairie SO", AgencyKind.LawEnforcement, [Oak], new DateOnly(2025, 8, 1), new DateOnly(2027, 7, 31), "Capt. Lund", false);

    [Fact]
    public void Those_who_keep_the_district_agree_with_agencies_and_nobody_else()
    {
        foreach (var role in new[] { Role.DistrictOffice, Role.Administrator })
        {
            Assert.Equal("Prairie County Sheriff", Entered(Sheriff, Keeper(role)).Name);
        }

        foreach (var by in new[] { Keeper(Role.CrisisTeam), Keeper(Role.Officer), Keeper(Role.Observer), Office with { DisabledAt = NineOFive } })
        {
            Refused("Only the district office and administrators", AgencyDecider.Add(new AgencyId("so"), Sheriff, by, Stamp));
            Refused("Only the district office and administrators", AgencyDecider.Change(Entered(Sheriff), Sheriff with { Contact = "" }, by, Stamp));
            Refused("Only the district office and administrators", AgencyDecider.End(Entered(Sheriff), "Over", by, Stamp));
        }
    }

    [Fact]
    public void What_makes_no_sense_is_refused_in_words()
    {
        Refused("Say what the agency is called", AgencyDecider.Add(new AgencyId("so"), Sheriff with { Name = " " }, Office, Stamp));
        Refused("Say what it is called on the radio", AgencyDecider.Add(new AgencyId("so"), Sheriff with { ShortName = "" }, Office, Stamp));
        Refused("Shorten what it is called", AgencyDecider.Add(new AgencyId("so"), Sheriff with { ShortName = new string('x', 25) }, Office, Stamp));
        Refused("ends before it begins", AgencyDecider.Add(new AgencyId("so"), Sheriff with { Until = new DateOnly(2025, 7, 31) }, Office, Stamp));
        Refused("Say why", AgencyDecider.End(Entered(Sheriff), " ", Office, Stamp));
    }

    [Fact]
    public void School_officials_are_none_until_the_agreement_says_so()
    {
        var agency = Entered(Sheriff);
        Assert.False(agency.SchoolOfficials);
        Assert.False(new Agency(new AgencyId("pd"), "Police", "PD").SchoolOfficials);

        var changed = Assert.IsType<AgencyChanged>(Only(AgencyDecider.Change(agency, AgencyDecider.Of(agency) with { SchoolOfficials = true }, Office, Stamp)));

        Assert.True(AgencyDecider.Evolve(agency, changed).SchoolOfficials);
        Assert.Empty(Assert.IsType<Decision<AgencyEvent>.Accepted>(AgencyDecider.Change(agency, AgencyDecider.Of(agency), Office, Stamp)).Events);
    }

    [Fact]
    public void An_agreement_holds_on_the_whole_of_its_days_wherever_the_school_is()
    {
        var agency = Entered(Sheriff with { Since = new DateOnly(2026, 3, 2), Until = new DateOnly(2026, 3, 3) });

        Assert.False(agency.Holds(Utc("2026-03-01T09:59:59Z")));
        Assert.True(agency.Holds(Utc("2026-03-01T10:00:00Z")));
        Assert.True(agency.Holds(Utc("2026-03-04T11:59:59Z")));
        Assert.False(agency.Holds(Utc("2026-03-04T12:00:00Z")));
        Assert.True(Entered(Sheriff with { Since = null, Until = null }).Holds(Utc("2060-01-01T00:00:00Z")));
    }

    [Fact]
    public void An_ended_agreement_holds_no_more_until_it_is_taken_up_again()
    {
        var agency = Entered(Sheriff);
        var ended = AgencyDecider.Evolve(agency, Only(AgencyDecider.End(agency, "The county ended it", Office, Stamp)));
        Assert.True(agency.Holds(NineOFive));
        Assert.False(ended.Holds(NineOFive));

        var again = AgencyDecider.Evolve(ended, Only(AgencyDecider.Resume(ended, Office, Stamp)));

        Assert.True(again.Holds(NineOFive));
    }

    private static Agency Entered(AgencyFacts facts, Person? by = null) =>
        AgencyDecider.Evolve(new Agency(new AgencyId("so"), "", ""), Only(AgencyDecider.Add(new AgencyId("so"), facts, by ?? Office, Stamp)));

    private static Person Keeper(Role role) => new(new PersonId("keeper"), "Keeper", "", role, null, []);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static AgencyEvent Only(Decision<AgencyEvent> decision) => Assert.Single(Assert.IsType<Decision<AgencyEvent>.Accepted>(decision).Events);

    private static void Refused(string words, Decision<AgencyEvent> decision) =>
        Assert.Contains(words, Assert.IsType<Decision<AgencyEvent>.Refused>(decision).Reason, StringComparison.Ordinal);
}
