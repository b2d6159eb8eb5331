using System.Diagnostics;
using System.Globalization;
using Command.Domain.Kernel;
using Command.Domain.Messages;
using Command.Domain.Reports;
using Command.Domain.Rooms;
using Command.Domain.Scenarios;

namespace Command.Web.Features.Scenarios;

/// <summary>The words of scenarios.</summary>
public static class ScenarioWords
{
    /// <summary>What an inject is: "Report from a witness", "Hazard: casualty".</summary>
    public static string Act(Inject inject) => inject.Act switch
    {
        InjectAct.Report => $"{(inject.LifeCritical ? "LIFE-CRITICAL report" : "Report")} from {Source(inject.Source)}",
        InjectAct.Note => "Note",
        InjectAct.Message => $"{(inject.Urgency is Urgency.Urgent ? "Urgent message" : "Message")} to {To(inject.To)}",
        InjectAct.Hazard => $"Hazard: {Hazard(inject.Hazard)}",
        InjectAct.HazardOver => $"Over: {Hazard(inject.Hazard)}",
        InjectAct.Help => "Help asked for",
        _ => throw new UnreachableException(),
    };

    /// <summary>The scenario's clock: "+02:30", "+1:05:00".</summary>
    public static string Clock(TimeSpan at) => string.Create(CultureInfo.InvariantCulture, $"+{(at.TotalHours >= 1 ? $"{(int)at.TotalHours}:" : "")}{at.Minutes:00}:{at.Seconds:00}");

    /// <summary>How long it is: "28 min".</summary>
    public static string Length(TimeSpan length) => $"{Math.Ceiling(length.TotalMinutes).ToString(CultureInfo.InvariantCulture)} min";

    private static string Source(ReportSource source) => source switch
    {
        ReportSource.Witness => "a witness",
        ReportSource.Caller911 => "a 911 caller",
        ReportSource.Radio => "the radio",
        ReportSource.CameraLive => "a camera",
        _ => "hearsay",
    };

    private static string To(Role? role) => role switch
    {
        Role.CrisisTeam => "the crisis team",
        Role.Officer => "officers",
        Role.DistrictOffice => "the district office",
        _ => "everyone",
    };

    private static string Hazard(Hazards hazard) => hazard switch
    {
        Hazards.SmokeOrGas => "smoke or gas",
        Hazards.NoAccess => "no access",
        _ => hazard.ToString().ToLowerInvariant(),
    };
}
