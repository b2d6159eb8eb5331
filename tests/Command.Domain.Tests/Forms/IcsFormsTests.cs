using Command.Domain.Forms;
using Command.Domain.Incidents;
using Command.Domain.Responders;
using static Command.Domain.Tests.Forms.AFullIncident;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.Forms;

/// <summary>Each form has the blocks of the printed one (FEMA 502-2), in order, and each of them is filled or says why not.</summary>
public sealed class IcsFormsTests
{
    [Theory]
    [InlineData("201", "1 Incident Name|2 Incident Number|3 Date/Time Initiated|4 Map/Sketch|5 Situation Summary and Health and Safety Briefing|6 Prepared by|7 Current and Planned Objectives|8 Current and Planned Actions, Strategies, and Tactics|9 Current Organization|10 Resource Summary")]
    [InlineData("202", "1 Incident Name|2 Operational Period|3 Objective(s)|4 Operational Period Command Emphasis (General Situational Awareness)|5 Site Safety Plan Required?|6 Incident Action Plan|7 Prepared by|8 Approved by Incident Commander")]
    [InlineData("204", "1 Incident Name|2 Operational Period|3 Branch/Division/Group/Staging Area|4 Operations Personnel|5 Resources Assigned|6 Work Assignments|7 Special Instructions|8 Communications|9 Prepared by")]
    [InlineData("205", "1 Incident Name|2 Date/Time Prepared|3 Operational Period|4 Basic Radio Channel Use|5 Special Instructions|6 Prepared by (Communications Unit Leader)")]
    [InlineData("207", "1 Incident Name|2 Operational Period|3 Organization Chart|4 Prepared by")]
    [InlineData("209", "1 Incident Name|2 Incident Number|3 Report Version|4 Incident Commander(s) & Agency|5 Incident Management Organization|6 Incident Start Date/Time/Zone|7 Current Incident Size or Area|8 Percent (%) Contained|9 Incident Definition|10 Incident Complexity|11 For Time Period|12 Prepared By|13 Date/Time Submitted|14 Approved By|15 Primary Location, Organization|16 State|17 County|18 City|19 Unit or Other|20 Incident Jurisdiction|21 Incident Location Ownership|22 Longitude|23 US National Grid|24 Legal Description|25 Short Location|26 UTM|27 Note any electronic geospatial data|28 Significant Events|29 Primary Materials or Hazards|30 Damage Assessment|31 Public Status Summary|32 Responder Status Summary|33 Life, Safety|34 Life, Safety|35 Weather|36 Projected|37 Strategic Objectives|38 Current Incident Threat|39 Critical Resource|40 Strategic Discussion|41 Planned Actions|42 Projected Final|43 Anticipated|44 Projected Significant|45 Estimated|46 Projected Final|47 Remarks")]
    [InlineData("211", "1 Incident Name|2 Incident Number|3 Check-In Location|4 Start Date/Time|5 State, Agency, Category, Kind, Type, Resource Name or Identifier, ST or TF|6 Order Request #|7 Date/Time Check-In|8 Leader’s Name|9 Total Number of Personnel|10 Incident Contact Information|11 Home Unit or Agency|12 Departure Point, Date and Time|13 Method of Travel|14 Incident Assignment|15 Other Qualifications|16 Data Provided to Resources Unit|17 Prepared by")]
    [InlineData("214", "1 Incident Name|2 Operational Period|3 Name|4 ICS Position|5 Home Agency (and Unit)|6 Resources Assigned|7 Activity Log|8 Prepared by")]
    public void Every_block_of_the_printed_form_is_there_in_order(string number, string blocks)
    {
        foreach (var form in Walk(Facts()).Concat(Walk(Nothing)).Where(form => form.Number == number))
        {
            var expected = blocks.Split('|');
            var there = form.Numbered.Select(block => $"{block.Number} {block.Title}").ToList();
            Assert.Equal(expected.Length, there.Count);
            Assert.All(expected.Zip(there), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_block_is_filled_or_says_why_it_is_empty()
    {
        foreach (var form in Walk(Facts()).Concat(Walk(Nothing)))
        {
            Assert.All(form.Form.Blocks, block => Assert.False(string.IsNullOrWhiteSpace(IcsForm.Said(block.Content)), $"{form.Form.Name}, block {block.Number}"));
            Assert.Equal(12 * Rows(form.Form), form.Form.Blocks.Sum(block => block.Twelfths));
        }

        static int Rows(Form form) => form.Blocks.Sum(block => block.Twelfths) / 12;
    }

    [Fact]
    public void All_forms_are_made_and_each_has_a_key_of_its_own()
    {
        var forms = IcsForms.All(Facts());

        Assert.Equal(["ICS 201", "ICS 202", "ICS 204", "ICS 205", "ICS 207", "ICS 209", "ICS 211"], forms.Select(form => form.Number).Distinct().SkipLast(1));
        Assert.Equal(forms.Length, forms.Select(form => form.Key).Distinct().Count());
        Assert.Contains("204-alpha", forms.Select(form => form.Key));
        Assert.Contains("214-lt-ortiz", forms.Select(form => form.Key));
    }

    [Theory]
    [InlineData(Mode.Drill, "DRILL")]
    [InlineData(Mode.Exercise, "EXERCISE")]
    [InlineData(Mode.Actual, null)]
    public void A_drill_is_called_one_on_every_page(Mode mode, string? word)
    {
        var facts = Facts();
        var forms = IcsForms.All(facts with { State = facts.State with { Mode = mode } });

        Assert.All(forms, form => Assert.Equal(word, form.Head.Practice));
        Assert.All(forms.Where(_ => word is not null), form => Assert.StartsWith($"{word}: ", IcsForm.Said(form.Blocks[0].Content), StringComparison.Ordinal));
    }

    [Fact]
    public void Everyone_who_did_anything_was_assigned_or_checked_in_has_a_log()
    {
        var logs = Walk(Facts()).Where(form => form.Number == "214").ToList();

        Assert.Equal(["Marisol Vega", "Lt. Ortiz", "Capt. Lund", "Ofc. Lee", "Ambulance 4"], logs.Select(form => form.Text("3")));
        Assert.Contains("says RoomMarked", logs[3].Text("7"), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("RoomMarked", logs[1].Text("7"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Safety, from 09:05:00", logs[2].Text("4"), StringComparison.Ordinal);
        Assert.Contains("Incident commander, 09:05:00 to now", logs[1].Text("4"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_says_when_something_was_seen_where_that_differs()
    {
        var log = Walk(Facts()).Single(form => form.Form.Key == "214-ofc-lee").Text("7");

        Assert.Contains("2 Mar, 09:05:00\nseen 09:03:00", log, StringComparison.Ordinal);
        Assert.Single(log.Split("seen").Skip(1));
    }

    [Fact]
    public void A_team_that_was_disbanded_keeps_its_sheet_and_its_people()
    {
        var sheet = Walk(Facts(new TeamDisbanded(By(Ortiz), "Alpha"))).Single(form => form.Number == "204");

        Assert.Contains("Ofc. Lee | Ofc. Lee | 1 | Tac 2 | Riverbend PD", sheet.Text("5"), StringComparison.Ordinal);
        Assert.Contains("wing A: Search it", sheet.Text("6"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_counts_rooms_and_never_the_dead()
    {
        var summary = Walk(Facts()).Single(form => form.Number == "209");

        Assert.Contains("1 of 3", summary.Text("8"), StringComparison.Ordinal);
        Assert.Contains("Not recorded", summary.Text("31"), StringComparison.Ordinal);
        Assert.Contains("x Initial", summary.Text("3"), StringComparison.Ordinal);
        Assert.Contains("o Final", summary.Text("3"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_incident_is_initial_and_final_in_one()
    {
        var summary = Walk(Facts(new IncidentClosed(By(Vega), "Over"))).Single(form => form.Number == "209");

        Assert.Contains("x Initial\no Update\nx Final", summary.Text("3"), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_command_stands_on_the_chart_and_approves()
    {
        var forms = Walk(Facts()).ToList();

        Assert.Contains("0 Incident commander: Lt. Ortiz", forms.Single(form => form.Number == "207").Text("3"), StringComparison.Ordinal);
        Assert.Contains("1 Safety: Capt. Lund", forms.Single(form => form.Number == "207").Text("3"), StringComparison.Ordinal);
        Assert.Contains("Name: Lt. Ortiz", forms.Single(form => form.Number == "202").Text("8"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 40, "40 s")]
    [InlineData(3, 5, "3 min 05 s")]
    [InlineData(5, 0, "5 min")]
    [InlineData(14, 59, "14 min")]
    [InlineData(65, 0, "1 h 05 min")]
    public void Lengths_are_said_as_people_say_them(int minutes, int seconds, string said) =>
        Assert.Equal(said, FormClock.Length(new TimeSpan(0, minutes, seconds)));
}
