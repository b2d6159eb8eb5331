using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Responders;
using Command.Domain.Rooms;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Responders.Crew;

namespace Command.Domain.Tests.Responders;

public sealed class TeamWarningTests
{
    [Fact]
    public void Two_teams_apart_are_no_danger_to_each_other() => Assert.Empty(Warnings(Sent("Alpha", In(Room101)), Sent("Bravo", In(Room102))));

    [Theory]
    [InlineData("wing:A", "Alpha and Bravo are both in wing A: tell them.")]
    [InlineData("level:L2", "Alpha and Bravo are both in level L2: tell them.")]
    [InlineData("building", "Alpha and Bravo are both in the whole building: tell them.")]
    public void Two_teams_in_one_zone_are_told(string zone, string words) =>
        Assert.Equal([words], Warnings(Sent("Alpha", In(new Zone(zone))), Sent("Bravo", In(new Zone(zone)))));

    [Fact]
    public void Two_teams_in_one_room_or_at_one_named_place_are_told()
    {
        Assert.Equal(["Alpha and Bravo are both in hall: tell them."], Warnings(Sent("Alpha", In(Hall)), Sent("Bravo", In(Hall))));
        Assert.Equal(["Alpha and Bravo are both in roof: tell them."], Warnings(Sent("Alpha", At("roof")), Sent("Bravo", At("Roof"))));
    }

    [Theory]
    [InlineData("wing:A")]
    [InlineData("level:L1")]
    [InlineData("building")]
    public void A_room_in_the_others_part_of_the_building_is_where_they_can_meet(string zone) =>
        Assert.Equal(["Alpha and Bravo can meet in 101: tell them."], Warnings(Sent("Alpha", In(Room101)), Sent("Bravo", In(new Zone(zone)))));

    [Fact]
    public void A_wing_and_a_level_overlap_where_a_room_is_in_both()
    {
        Assert.Equal(["Alpha and Bravo can meet in wing A: tell them."], Warnings(Sent("Alpha", In(Zone.Wing("A"))), Sent("Bravo", In(Zone.Level("L1")))));
        Assert.Empty(Warnings(Sent("Alpha", In(Zone.Wing("A"))), Sent("Bravo", In(Zone.Level("L2")))));
    }

    [Fact]
    public void Two_teams_that_search_one_room_are_told_though_nobody_sent_them() =>
        Assert.Equal(["Alpha and Charlie are both in 101: tell them."], Warnings(Searching("Charlie"), Searching("Alpha")));

    [Fact]
    public void A_mark_without_a_team_is_of_the_markers_own_team() =>
        Assert.Equal(["Alpha and Charlie are both in 101: tell them."], Warnings(Searching("Charlie"), Searching(null)));

    [Fact]
    public void A_person_on_their_own_is_a_team_of_their_own() =>
        Assert.Equal(["Alpha and Lt. Ortiz are both in 101: tell them."], Warnings(Searching("alpha"), Searching(null, by: Ortiz)));

    [Theory]
    [InlineData(SearchMark.Cleared)]
    [InlineData(SearchMark.Stopped)]
    [InlineData(SearchMark.SearchAgain)]
    public void Who_is_done_with_the_room_is_out_of_it(SearchMark done) => Assert.Empty(Warnings(Searching("Charlie"), Searching("Alpha"), Searching("Alpha") with { Search = done }));

    [Fact]
    public void Who_searches_the_next_room_is_out_of_the_last() => Assert.Empty(Warnings(Searching("Charlie"), Searching("Alpha"), Searching("Alpha") with { Room = Room102 }));

    [Fact]
    public void What_a_team_says_of_a_room_it_passes_does_not_move_it() =>
        Assert.Single(Warnings(Searching("Charlie"), Searching("Alpha"), Searching("Alpha") with { Room = Room102, Search = SearchMark.Cleared }));

    [Fact]
    public void A_mark_that_was_taken_back_never_put_them_there()
    {
        var mistaken = Searching("Alpha");

        Assert.Empty(Warnings(Searching("Charlie"), mistaken, new MarkWithdrawn(By(Lee), Room101, mistaken.Stamp.Command)));
    }

    [Fact]
    public void A_team_that_is_no_more_meets_nobody() =>
        Assert.Empty(Warnings(Sent("Alpha", In(Room101)), Sent("Bravo", In(Room101)), Searching("Bravo"), new TeamDisbanded(By(Ortiz), "Bravo")));

    [Fact]
    public void A_search_where_another_team_was_sent_is_told() =>
        Assert.Equal(["Alpha and Bravo can meet in 101: tell them."], Warnings(Sent("Bravo", In(Zone.Wing("A"))), Searching("Alpha")));

    [Fact]
    public void Teams_may_wait_at_one_post() =>
        Assert.Empty(Warnings(Sent("Alpha", new TeamPlace(null, null, Room101Post, "staging")), Sent("Bravo", new TeamPlace(null, null, Room101Post, "staging"))));

    [Fact]
    public void Two_teams_are_told_once_of_the_narrowest_place_they_share() =>
        Assert.Equal(["Alpha and Bravo are both in 101: tell them."], Warnings(Sent("Alpha", In(Zone.Wing("A"))), Sent("Bravo", In(Zone.Building)), Searching("Alpha"), Searching("Bravo")));

    [Fact]
    public void Who_is_about_to_send_a_team_is_warned_and_not_refused()
    {
        var given = Given([.. TwoTeams, Sent("Alpha", In(Zone.Wing("A")))]);

        Assert.Equal("Alpha and Bravo can meet in 101: tell them.", Assert.Single(TeamWarnings.IfSent(given.State, Plan, "Bravo", In(Room101))).Words);
        Assert.Empty(TeamWarnings.IfSent(given.State, Plan, "Bravo", In(Room102)));
        given.When(new SendTeam(By(Ortiz), "Bravo", In(Room101), null)).ThenSomething();
    }

    private static readonly Guid Room101Post = Guid.NewGuid();

    private static RoomMarked Searching(string? team, Actor? by = null) =>
        new(By(by ?? Lee), Room101, 1, SearchMark.Searching, null, Hazards.None, Hazards.None, team, null);

    private static IEnumerable<string> Warnings(params IncidentEvent[] history) =>
        TeamWarnings.Of(Given([.. TwoTeams, .. history]).State, Plan).Select(warning => warning.Words);
}
