using Bunit;
using Command.Domain.Incidents;
using Command.Domain.Responders;
using Command.Web.Features.Responders;
using Command.Web.Live.Wire;
using Command.Web.Tests.Features.Incidents;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static Command.Web.Tests.Features.Incidents.Drill;

namespace Command.Web.Tests.Features.Responders;

/// <summary>The forms and rows of the teams panel.</summary>
public sealed class TeamPartsTests : BunitContext
{
    private static readonly ResponderCheckedIn Six = Squad("Riverbend PD", 6);
    private static readonly ResponderCheckedIn Four = Squad("Prairie SO", 4, ResponderStatus.EnRoute);
    private static readonly IncidentEvent[] TwoTeams = [Six, Four, Team("Alpha", Six), Team("Bravo", Four), new TeamSent(At(3), "Alpha", TeamPlace.None with { Zone = Zone.Wing("B") }, null)];

    private readonly Drill _drill = new();

    public TeamPartsTests()
    {
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Noon.AddMinutes(4)));
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Theory]
    [InlineData("101", "room r101")]
    [InlineData("101 band room", "room r101")]
    [InlineData("Band Room", "room r101")]
    [InlineData("wing b", "zone wing:B")]
    [InlineData("level l2", "zone level:L2")]
    [InlineData("whole building", "zone building")]
    [InlineData("roof hatch", "words roof hatch")]
    public void A_place_is_found_by_what_a_person_types(string typed, string place)
    {
        var found = Places.Find(typed, View(4).State, Plan)!;

        Assert.Equal(place, found switch { { Room: { } room } => $"room {room}", { Zone: { } zone } => $"zone {zone}", _ => $"words {found.Words}" });
    }

    [Fact]
    public void Who_sends_a_team_where_another_is_is_warned_and_may_send_it()
    {
        var form = Render<SendForm>(p => p.Add(f => f.Screen, _drill.Screen(4, TwoTeams)).Add(f => f.Team, "Bravo"));
        form.Find("input").Input("wing A");
        Assert.Empty(form.FindAll(".team-warnings"));

        form.Find("input").Input("102");

        Assert.Equal("Alpha and Bravo can meet in 102: tell them.", form.Find(".team-warnings[role=alert] li").TextContent.Trim());
        form.Find("form").Submit();
        var sent = Assert.IsType<SendTeamRequest>(Assert.Single(_drill.Sent));
        Assert.Equal("r102", sent.Place!.Room!.Value.Value);
    }

    [Fact]
    public void A_team_is_suggested_the_first_free_name_and_only_those_in_no_team()
    {
        var form = Render<TeamForm>(p => p.Add(f => f.Screen, _drill.Screen(4, Six, Four, Team("Alpha", Four))));

        Assert.Equal("Bravo", form.Find("input").GetAttribute("value"));
        Assert.Contains("Riverbend PD, 6 people", Assert.Single(form.FindAll("fieldset label")).TextContent, StringComparison.Ordinal);
        form.Find("input[type=checkbox]").Change(true);
        form.Find("form").Submit();
        var formed = Assert.IsType<FormTeamRequest>(Assert.Single(_drill.Sent));
        Assert.Equal(("Bravo", Six.Stamp.Command), (formed.Team, formed.Members!.Single()));
    }

    [Fact]
    public void A_card_says_who_where_and_what_they_search()
    {
        var view = View(4, [.. TwoTeams, new Domain.Rooms.RoomMarked(At(3.5), new("r102"), 1, Domain.Rooms.SearchMark.Searching, null, default, default, "Alpha", null)]);

        var card = Render<TeamCard>(p => p.Add(c => c.Screen, _drill.Screen(4)).Add(c => c.Team, TeamLine.AllOf(view.State, Plan)[0])).Find(".team");

        Assert.Contains("6 people", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("wing B", card.QuerySelector(".place")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("searching 102", card.QuerySelector(".inside")!.TextContent);
        Assert.Equal("AL", card.QuerySelector(".team-letters")!.TextContent);
    }

    [Fact]
    public void Disbanding_is_asked_twice()
    {
        var card = Render<TeamCard>(p => p.Add(c => c.Screen, _drill.Screen(4, TwoTeams)).Add(c => c.Team, TeamLine.AllOf(View(4, TwoTeams).State, Plan)[0]));

        card.Find("[aria-label='Disband Alpha']").Click();
        Assert.Empty(_drill.Sent);
        card.Find(".sure .btn-danger").Click();

        Assert.Equal("Alpha", Assert.IsType<DisbandTeamRequest>(Assert.Single(_drill.Sent)).Team);
    }

    [Fact]
    public void I_check_in_with_one_tap_and_then_see_what_I_am()
    {
        var mine = Render<MyCheckIn>(p => p.Add(m => m.Screen, _drill.Screen(4)).Add(m => m.Agency, "Riverbend PD"));
        mine.FindAll("button")[0].Click();
        var sent = Assert.IsType<CheckInRequest>(Assert.Single(_drill.Sent));
        Assert.Equal((CheckIn.Of(Me.Id, Me.Name, "Riverbend PD"), ResponderStatus.Staging), (sent.Facts, sent.Status));

        mine.Render(p => p.Add(m => m.Screen, _drill.Screen(4, new ResponderCheckedIn(At(3), sent.Facts!, ResponderStatus.EnRoute))));

        Assert.Contains("You are on the way", mine.Find(".mine").TextContent, StringComparison.Ordinal);
        Assert.Equal(["I am here", "I am released"], mine.FindAll("button").Select(b => b.TextContent));
    }

    [Fact]
    public void A_group_is_checked_in_by_its_agency_and_a_refusal_keeps_what_was_typed()
    {
        _drill.Refusal = "Riverbend PD, 6 people is checked in already.";
        var form = Render<CheckInForm>(p => p.Add(f => f.Screen, _drill.Screen(4)).Add(f => f.Agencies, ["Riverbend PD"]));
        form.FindAll("input")[0].Input("Riverbend PD");
        form.Find("input[type=number]").Input("6");

        form.Find("form").Submit();

        var sent = Assert.IsType<CheckInRequest>(Assert.Single(_drill.Sent));
        Assert.Equal(("Riverbend PD", 6, ResponderStatus.Staging), (sent.Facts!.Agency, sent.Facts.People, sent.Status));
        Assert.Equal(_drill.Refusal, form.Find("[role=alert]").TextContent);
        Assert.Equal("Riverbend PD", form.FindAll("input")[0].GetAttribute("value"));
    }

    [Fact]
    public void Responders_stand_by_agency_with_who_is_here_and_who_is_coming()
    {
        var agencies = ResponderLine.AllOf(View(4, Six, Four, new ResponderMoved(At(3), Six.Stamp.Command, "Riverbend PD", ResponderStatus.Released)).State.Responders);

        Assert.Equal([("Prairie SO", 0, 4), ("Riverbend PD", 0, 0)], agencies.Select(a => (a.Name, a.Here, a.Coming)));
    }

    [Theory]
    [InlineData(ResponderStatus.EnRoute, "Here,Release")]
    [InlineData(ResponderStatus.Staging, "Assigned,Release")]
    [InlineData(ResponderStatus.Assigned, "To staging,Release")]
    [InlineData(ResponderStatus.Released, "")]
    public void A_responder_is_offered_the_next_steps_only(ResponderStatus status, string offered)
    {
        var line = new ResponderLine(Guid.NewGuid(), "Sgt. Bakke", 1, "", status, null, Noon);

        var row = Render<ResponderRow>(p => p.Add(r => r.Line, line).Add(r => r.CanAct, true).Add(r => r.Send, _drill.SendAsync));

        Assert.Equal(offered, string.Join(',', row.FindAll("button").Select(b => b.TextContent)));
    }

    [Theory]
    [InlineData("Alpha", "AL")]
    [InlineData("Team C", "C")]
    [InlineData("Contact 2", "C2")]
    [InlineData("X", "X")]
    public void A_team_goes_by_its_letters(string team, string letters) => Assert.Equal(letters, ResponderWords.Letters(team));
}
