using System.Collections.Immutable;
using Command.Domain.Organization;
using Command.Domain.Responders;

namespace Command.Domain.Forms;

/// <summary>ICS 204, Assignment List: one for each team.</summary>
internal static class Ics204
{
    private static readonly ImmutableArray<Column> People =
    [
        new("Resource Identifier", 4), new("Leader", 4), new("# of Persons", 2), new("Contact", 3),
        new("Reporting Location, Special Equipment and Supplies, Remarks, Notes, Information", 7),
    ];

    private static readonly ImmutableArray<Column> Contacts = [new("Name/Function", 1), new("Primary Contact", 1)];

    public static IEnumerable<Form> All(FormFacts facts) =>
        TeamHistory.Of(facts.Events) is { IsEmpty: false } teams ? teams.Select(team => Of(facts, team)) : [Of(facts, null)];

    private static Form Of(FormFacts facts, TeamHistory? team) => new(team is null ? "204" : $"204-{FormKeys.Of(team.Team.Name)}", "ICS 204", "Assignment List", facts.Head,
    [
        facts.NameBlock(7),
        facts.PeriodBlock("2", 5),
        new("3", "Branch/Division/Group/Staging Area", team is null ? new Empty("No team was formed.") : new Words($"Team {team.Team.Name}. Command forms teams; branches and divisions are not recorded.")) { Twelfths = 4 },
        new("4", "Operations Personnel", new Fields(
        [
            new("Operations Section Chief", Holder(facts, Position.OperationsChief) ?? "Nobody was assigned"),
            new("Branch Director", "Not used in Command"),
            new("Division/Group Supervisor", Leader(team) is { } leader ? Contact(leader) : "No leader was named"),
        ])) { Twelfths = 8 },
        new("5", "Resources Assigned", Table.Or(People, team?.Members.Select(member => Row(facts, team, member)) ?? [], "Nobody was assigned.")),
        new("6", "Work Assignments", Words.Or(
            team?.Sent.Select(sent => $"{facts.Clock.Second(sent.Stamp.RecordedAt)}  {sent.Place.Title(facts.Plan)}{(sent.Task is { } task ? $": {task}" : "")}") ?? [],
            "No work was assigned.")),
        new("7", "Special Instructions", Empty.NotKept),
        new("8", "Communications (radio and/or phone contact numbers needed for this assignment)", Table.Or(
            Contacts, team?.Members.Where(member => member.Facts.Contact is not null).Select(member => ImmutableArray.Create(member.Facts.Title, member.Facts.Contact!)) ?? [],
            "Nobody of this assignment gave a phone or a channel at check-in.")),
        facts.PreparedBy("9"),
    ])
    {
        Of = team is null ? null : $"Team {team.Team.Name}",
    };

    private static string? Holder(FormFacts facts, Position position) =>
        facts.State.Chart.Holding(position) is { IsEmpty: false } holders ? string.Join(", ", holders.Select(holder => holder.Name)) : null;

    private static Responder? Leader(TeamHistory? team) => team?.Members.FirstOrDefault(member => member.Id == team.Team.Leader);

    private static string Contact(Responder responder) => responder.Facts.Contact is { } contact ? $"{responder.Facts.Title}, {contact}" : responder.Facts.Title;

    private static ImmutableArray<string> Row(FormFacts facts, TeamHistory team, Responder member) =>
    [
        member.Facts.Title,
        member.Facts.Leader ?? Leader(team)?.Facts.Title ?? "–",
        member.Facts.People.ToString(System.Globalization.CultureInfo.InvariantCulture),
        member.Facts.Contact ?? "–",
        string.Join(". ", new[] { member.Facts.Agency.Length > 0 ? member.Facts.Agency : facts.District.Name, member.Facts.Qualifications }.OfType<string>()),
    ];
}
