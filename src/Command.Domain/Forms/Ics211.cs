using System.Collections.Immutable;
using Command.Domain.Posts;
using Command.Domain.Responders;

namespace Command.Domain.Forms;

/// <summary>ICS 211, Incident Check-In List. Its columns are its numbered blocks.</summary>
internal static class Ics211
{
    private static readonly ImmutableArray<Column> Columns =
    [
        new("State, Agency, Category, Kind, Type, Resource Name or Identifier, ST or TF", 6, "5"), new("Order Request #", 3, "6"), new("Date/Time Check-In", 4, "7"),
        new("Leader’s Name", 4, "8"), new("Total Number of Personnel", 3, "9"), new("Incident Contact Information", 4, "10"), new("Home Unit or Agency", 4, "11"),
        new("Departure Point, Date and Time", 4, "12"), new("Method of Travel", 3, "13"), new("Incident Assignment", 4, "14"), new("Other Qualifications", 4, "15"),
        new("Data Provided to Resources Unit", 3, "16"),
    ];

    public static Form Of(FormFacts facts)
    {
        var places = facts.Events.OfType<PostEstablished>().Select(post => post.Kind).ToHashSet();
        var rows = facts.State.Responders.Responders.Select(responder => Row(facts, responder)).ToImmutableArray();
        return new("211", "ICS 211", "Incident Check-In List", facts.Head,
        [
            facts.NameBlock(3),
            facts.NumberBlock(4),
            new("3", "Check-In Location", new Ticks(
                [new("Base", false), new("Staging Area", places.Contains(PostKind.Staging)), new("ICP", places.Contains(PostKind.CommandPost)), new("Helibase", false), new("Other", true)],
                "Other: by phone, wherever the person stood.")) { Twelfths = 3 },
            new("4", "Start Date/Time", new Words(facts.Clock.Date(facts.State.DeclaredAt))) { Twelfths = 2 },
            new("5–16", "Check-In Information", new Table(Columns, rows.IsEmpty ? [["Nobody has checked in.", .. Columns.Skip(1).Select(_ => "")]] : rows,
                "State, category, kind and type, order requests, departure times and what the resources unit was told are not recorded in Command (–).")),
            facts.PreparedBy("17"),
        ])
        {
            Landscape = true,
        };
    }

    private static ImmutableArray<string> Row(FormFacts facts, Responder responder)
    {
        var team = TeamHistory.Of(facts.Events).LastOrDefault(team => team.Members.Any(member => member.Id == responder.Id));
        return
        [
            responder.Facts.Title,
            "–",
            facts.Clock.Full(responder.CheckedInAt),
            responder.Facts.Leader ?? "–",
            responder.Facts.People.ToString(System.Globalization.CultureInfo.InvariantCulture),
            responder.Facts.Contact ?? "–",
            responder.Facts.Agency.Length > 0 ? responder.Facts.Agency : facts.District.Name,
            responder.Facts.From ?? "–",
            responder.Facts.Travel ?? "–",
            team is null ? ResponderDecider.Said(responder.Status) : $"Team {team.Team.Name}",
            responder.Facts.Qualifications ?? "–",
            "–",
        ];
    }
}
