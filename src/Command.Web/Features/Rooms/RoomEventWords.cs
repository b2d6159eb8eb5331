using System.Diagnostics;
using Command.Domain.Buildings;
using Command.Domain.Rooms;

namespace Command.Web.Features.Rooms;

/// <summary>What was said of a room, in a sentence; the person who said it stands before it.</summary>
public static class RoomEventWords
{
    /// <summary>The sentence.</summary>
    public static string Of(RoomEvent e, PlanIndex plan) => $"{plan.Title(e.Room)}: {Said(e)}";

    private static string Said(RoomEvent e) => e switch
    {
        RoomMarked m => Mark(m) + Ending(m.Note) + Paper(m),
        MarkWithdrawn => "took the last mark back",
        DisputeResolved d => $"decided {Found(d.Finding)}{Ending(d.Reason)}",
        HelpRequested h => $"needs help{Ending(h.Need)}",
        HelpAnswered => "help is there",
        GuardPosted g => $"{g.Guard} watches it",
        GuardLeft => "no longer watched",
        RoomEntered r => $"{r.Who} went in{Ending(r.Purpose)}",
        RoomReleased => "let its people out, room released",
        RoomSealed s => $"sealed as a scene{Ending(s.Reason)}",
        RoomUnsealed u => $"no longer a scene{Ending(u.Reason)}",
        _ => throw new UnreachableException($"There are no words for {e.GetType().Name}."),
    };

    private static string Mark(RoomMarked mark)
    {
        List<string> words = [];
        if (mark.Search is { } search)
        {
            words.Add((search, mark.Team) switch
            {
                (SearchMark.Searching, { } team) => $"{team} is searching",
                (SearchMark.Searching, null) => "searching",
                (SearchMark.Cleared, { } team) => $"cleared by {team}",
                (SearchMark.Cleared, null) => "cleared",
                (SearchMark.Stopped, { } team) => $"{team} left it unfinished",
                (SearchMark.Stopped, null) => "left unfinished",
                _ => "search it again",
            });
        }

        if (RoomWords.Method(mark.Method) is { } method)
        {
            words.Add(method);
        }

        if (mark.Occupancy is { } inside)
        {
            words.Add(inside.Kind switch
            {
                OccupancyKind.Empty => "nobody inside",
                OccupancyKind.Evacuated => "evacuated",
                OccupancyKind.People => inside.People == 1 ? "1 person inside" : $"{inside.People} people inside",
                _ => "not known who is inside",
            });
        }

        words.AddRange(RoomWords.Each(mark.Hazards).Select(h => h switch
        {
            Hazards.Threat => "THREAT",
            Hazards.NoAccess => "no access, needs a key",
            _ => RoomWords.Hazard(h),
        }));
        words.AddRange(RoomWords.Each(mark.Ended).Select(h => h switch
        {
            Hazards.Threat => "threat is over",
            Hazards.Casualty => "casualty taken out",
            Hazards.SmokeOrGas => "air is clear",
            Hazards.Blocked => "no longer blocked",
            _ => "opened",
        }));
        return words.Count == 0 ? "noted" : string.Join(", ", words);
    }

    private static string Paper(RoomMarked mark) => mark.Witness is { } witness ? $" (from paper: {witness} saw it)" : "";

    private static string Found(Finding finding) => finding switch
    {
        Finding.Clear => "the clear holds",
        Finding.Threat => "the threat is real",
        _ => "to search it again",
    };

    private static string Ending(string? words) => string.IsNullOrWhiteSpace(words) ? "" : $": {words}";
}
