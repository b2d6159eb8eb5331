using System.Diagnostics;
using Command.Domain.Kernel;
using Command.Domain.Messages;

namespace Command.Web.Features.Messages;

/// <summary>The words of messages.</summary>
public static class MessageWords
{
    /// <summary>The sentence of the timeline; the person stands before it.</summary>
    public static string Of(MessageEvent e) => e switch
    {
        MessageSent { Urgency: Urgency.Routine } s => $"wrote to {To(s.To)}: {s.Text}",
        MessageSent s => $"sent {(s.Urgency is Urgency.Emergency ? "an EMERGENCY" : "an urgent")} message to {To(s.To)}: {s.Text}",
        MessageAnswered a => $"answered a message: {a.Answer}",
        MessageWithdrawn { Because: { } because } => $"withdrew a message: {because}",
        MessageWithdrawn => "withdrew a message",
        _ => throw new UnreachableException($"There are no words for {e.GetType().Name}."),
    };

    /// <summary>An audience in a sentence: "everyone", "all officers".</summary>
    public static string To(Audience to) => to switch
    {
        { Name: { } name } => name,
        { Team: { } team } => team.StartsWith("team", StringComparison.OrdinalIgnoreCase) ? team : $"team {team}",
        { Role: Role.Officer } => "all officers",
        { Role: Role.CrisisTeam } => "the crisis team",
        { Role: Role.DistrictOffice } => "the district office",
        { Role: null, Person: null } => "everyone",
        _ => "one person",
    };

    /// <summary>The sign and the word of an urgency; a routine message has none.</summary>
    public static (string Sign, string Word) Urgent(Urgency urgency) => urgency switch
    {
        Urgency.Emergency => ("▲", "Emergency"),
        Urgency.Urgent => ("◆", "Urgent"),
        _ => ("", "Routine"),
    };
}
