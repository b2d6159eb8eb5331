using Command.Domain.Incidents;
using Command.Domain.Posts;
using Command.Domain.Responders;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Responders.Crew;

namespace Command.Domain.Tests.Responders;

public sealed class TeamTests
{
    private static readonly PostEstablished BusLoop = new(By(Vega), PostKind.Staging, "Bus loop", new MapPlace(null, default, null));

    [Fact]
    public void A_team_is_formed_of_those_who_are_here_and_its_leader_is_named_first() =>
        Given(Everyone).When(new FormTeam(By(Ortiz), " Alpha ", [SquadId, LeeId, SquadId], LeeId)).ThenOne<TeamFormed>(formed =>
        {
            Assert.Equal("Alpha", formed.Team);
            Assert.Equal<Guid>([SquadId, LeeId], formed.Members);
            Assert.Equal("Ofc. Lee; Prairie SO, 6 people", formed.Names);
        });

    [Fact]
    public void A_team_whose_people_did_not_check_in_is_a_team_all_the_same() => Given().When(new FormTeam(By(Ortiz), "Contact 1", [], null)).ThenSomething();

    [Fact]
    public void Two_teams_never_share_a_name() => Given(TwoTeams).When(new FormTeam(By(Ortiz), "ALPHA", [], null)).ThenRefused("There is a team Alpha already.");

    [Fact]
    public void A_name_is_asked_for_and_fits_on_the_map()
    {
        Given().When(new FormTeam(By(Ortiz), " ", [], null)).ThenRefused("Give the team a name.");
        Given().When(new FormTeam(By(Ortiz), new string('x', 41), [], null)).ThenRefused("40 characters");
    }

    [Fact]
    public void Only_who_is_here_is_in_a_team()
    {
        Given().When(new FormTeam(By(Ortiz), "Alpha", [LeeId], null)).ThenRefused("There is no such responder.");
        Given(LeeHere with { Status = ResponderStatus.Released }).When(new FormTeam(By(Ortiz), "Alpha", [LeeId], null)).ThenRefused("Ofc. Lee was released.");
    }

    [Fact]
    public void A_team_is_led_by_one_of_its_own() => Given(Everyone).When(new FormTeam(By(Ortiz), "Alpha", [LeeId], OrtizId)).ThenRefused("The leader must be one of the team.");

    [Fact]
    public void Who_is_in_a_team_is_assigned_and_there_whatever_was_said_before()
    {
        var state = Given(TwoTeams).State.Responders;

        Assert.Equal(ResponderStatus.Assigned, state.Find(LeeId)!.Status);
        Assert.Equal(ResponderStatus.Assigned, state.Find(SquadId)!.Status);
        Assert.Equal(ResponderStatus.Staging, state.Find(OrtizId)!.Status);
    }

    [Fact]
    public void A_responder_joins_and_leads()
    {
        var join = new JoinTeam(By(Vega), "alpha", OrtizId, Leads: true);

        Given(TwoTeams).When(join).Then(new TeamJoined(join.Stamp, "Alpha", OrtizId, Ortiz.Name, true));
        var alpha = Given([.. TwoTeams, new TeamJoined(join.Stamp, "Alpha", OrtizId, Ortiz.Name, true)]).State.Responders.Team("Alpha")!;
        Assert.Equal<Guid>([LeeId, OrtizId], alpha.Members);
        Assert.Equal(OrtizId, alpha.Leader);
    }

    [Fact]
    public void Joining_one_team_is_leaving_the_other()
    {
        var state = Given([.. TwoTeams, new TeamJoined(By(Vega), "Bravo", LeeId, Lee.Name, false)]).State.Responders;

        Assert.Empty(state.Team("Alpha")!.Members);
        Assert.Equal("Bravo", state.TeamOf(Lee.Person)!.Name);
        Assert.Equal(7, state.People(state.Team("Bravo")!));
    }

    [Fact]
    public void A_member_takes_the_lead_and_stays_where_they_are()
    {
        var state = Given([.. TwoTeams, new TeamJoined(By(Vega), "Alpha", OrtizId, Ortiz.Name, false), new TeamJoined(By(Vega), "Alpha", LeeId, Lee.Name, true)]).State.Responders;

        Assert.Equal<Guid>([LeeId, OrtizId], state.Team("Alpha")!.Members);
        Assert.Equal(LeeId, state.Team("Alpha")!.Leader);
        Given(TwoTeams).When(new JoinTeam(By(Vega), "Alpha", LeeId, Leads: false)).ThenNothing();
    }

    [Fact]
    public void Who_leaves_a_team_is_in_staging()
    {
        var leave = new LeaveTeam(By(Vega), "Alpha", LeeId);
        var left = new TeamLeft(leave.Stamp, "Alpha", LeeId, Lee.Name);

        Given(TwoTeams).When(leave).Then(left);
        Given([.. TwoTeams, left]).When(leave).ThenNothing();
        Assert.Equal(ResponderStatus.Staging, Given([.. TwoTeams, left]).State.Responders.Find(LeeId)!.Status);
    }

    [Theory]
    [InlineData(ResponderStatus.Staging)]
    [InlineData(ResponderStatus.Released)]
    public void Who_goes_back_to_staging_or_home_is_in_no_team(ResponderStatus to)
    {
        var state = Given([.. TwoTeams, new ResponderMoved(By(Ortiz), LeeId, Lee.Name, to)]).State.Responders;

        Assert.Empty(state.Team("Alpha")!.Members);
        Assert.Null(state.TeamOf(Lee.Person));
    }

    [Fact]
    public void A_team_is_sent_to_a_room_a_part_of_the_building_or_a_place_in_words()
    {
        foreach (var place in new[] { In(Room101), In(Zone.Wing("A")), In(Zone.Level("L2")), At("roof hatch") })
        {
            var send = new SendTeam(By(Ortiz), "ALPHA", place, " clear it ");

            Given(TwoTeams).When(send).Then(new TeamSent(send.Stamp, "Alpha", place, "clear it"));
        }
    }

    [Fact]
    public void A_post_is_kept_with_what_it_was_called()
    {
        var send = new SendTeam(By(Ortiz), "Alpha", TeamPlace.None with { Post = BusLoop.Stamp.Command, Words = "elsewhere" }, null);

        Given([.. TwoTeams, BusLoop]).When(send).Then(new TeamSent(send.Stamp, "Alpha", new TeamPlace(null, null, BusLoop.Stamp.Command, "Bus loop"), null));
        Given(TwoTeams).When(send).ThenRefused("That post was given up.");
    }

    [Fact]
    public void A_team_is_sent_to_one_place_that_exists()
    {
        Given(TwoTeams).When(new SendTeam(By(Ortiz), "Alpha", TeamPlace.None, null)).ThenRefused("Say one place");
        Given(TwoTeams).When(new SendTeam(By(Ortiz), "Alpha", new TeamPlace(Room101, Zone.Wing("A"), null, null), null)).ThenRefused("Say one place");
        Given(TwoTeams).When(new SendTeam(By(Ortiz), "Alpha", In(Nowhere), null)).ThenRefused("The floor plan has no such room.");
        Given(TwoTeams).When(new SendTeam(By(Ortiz), "Alpha", In(Zone.Wing("Q")), null)).ThenRefused("The floor plan has no wing Q.");
        Given(TwoTeams).When(new SendTeam(By(Ortiz), "Zulu", In(Room101), null)).ThenRefused("There is no team Zulu.");
        Given(TwoTeams).When(new SendTeam(By(Ortiz), "Alpha", At(new string('x', 201)), null)).ThenRefused("200 characters");
    }

    [Fact]
    public void Sending_a_team_where_it_is_sent_already_changes_nothing() =>
        Given([.. TwoTeams, Sent("Alpha", In(Room101))]).When(new SendTeam(By(Ortiz), "Alpha", In(Room101), "")).ThenNothing();

    [Fact]
    public void A_disbanded_teams_people_are_in_staging()
    {
        var state = Given([.. TwoTeams, new TeamDisbanded(By(Ortiz), "Bravo")]).State.Responders;

        Assert.Null(state.Team("Bravo"));
        Assert.Equal(ResponderStatus.Staging, state.Find(SquadId)!.Status);
        Given(TwoTeams).When(new DisbandTeam(By(Ortiz), "Zulu")).ThenRefused("There is no team Zulu.");
    }

    [Fact]
    public void A_team_that_does_not_answer_is_not_dissolved_away()
    {
        var disband = new DisbandTeam(By(Ortiz), "Alpha");
        var par = new ParStarted(By(Ortiz), ["Alpha"]);

        Given([.. TwoTeams, par]).When(disband).ThenRefused("Alpha has not answered the PAR.");
        Given([.. TwoTeams, par, new ParAnswered(By(Lee), "Alpha", 1, 1, true, null)]).When(disband).Then(new TeamDisbanded(disband.Stamp, "Alpha"));
    }
}
