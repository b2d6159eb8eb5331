using System.Diagnostics;
using Command.Domain.Messages;
using Command.Domain.Scenarios;
using Command.Web.Live.Wire;

namespace Command.Web.Features.Scenarios;

/// <summary>Injects as commands like any person's.</summary>
public static class InjectRequests
{
    // Whoever plays a script has seen everything: no crossing report holds an inject up.
    private const long SeenAll = long.MaxValue;

    /// <summary>What an inject asks for. It never orders, clears, judges or takes command.</summary>
    public static CommandRequest Of(Inject inject) => inject.Act switch
    {
        InjectAct.Report => new ReportRequest(inject.Text, inject.Source, null, inject.Room, inject.LifeCritical, null),
        InjectAct.Note => new NoteRequest(inject.Text, inject.Room),
        InjectAct.Message => new SendMessageRequest(inject.To is { } role ? new Audience(role, null, null, null) : Audience.Everyone, inject.Urgency, inject.Text, ["Got it"]),
        InjectAct.Hazard => new MarkRequest(inject.Room!.Value, SeenAll, null, null, null, [inject.Hazard], null, null, Note(inject)),
        InjectAct.HazardOver => new MarkRequest(inject.Room!.Value, SeenAll, null, null, null, null, [inject.Hazard], null, Note(inject)),
        InjectAct.Help => new HelpRequest(inject.Room!.Value, inject.Text),
        _ => throw new UnreachableException($"There is no command for {inject.Act}."),
    };

    private static string? Note(Inject inject) => inject.Text.Length == 0 ? null : inject.Text;
}
