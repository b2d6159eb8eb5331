using Microsoft.AspNetCore.Components;

namespace Command.Web.App.Icons;

/// <summary>The symbol of a room. Takes only plain values, so a list of a hundred redraws only the one that changed.</summary>
public sealed partial class RoomGlyph
{
    // Below this a figure in the corner is a smudge; it is still spoken.
    private const int Small = 32;

    /// <summary>none, searching, cleared1, cleared2, disputed or recheck.</summary>
    [Parameter, EditorRequired] public required string Search { get; set; }

    /// <summary>The room's number, spoken with the rest.</summary>
    [Parameter] public string? Room { get; set; }

    /// <summary>The letter of the team that is searching.</summary>
    [Parameter] public string? Team { get; set; }

    /// <summary>How old a clear is that must be done again, such as "14m".</summary>
    [Parameter] public string? Age { get; set; }

    /// <summary>People inside; null is unknown, which is not the same as nobody.</summary>
    [Parameter] public int? People { get; set; }

    /// <summary>Everyone who was inside has been brought out.</summary>
    [Parameter] public bool Evacuated { get; set; }

    /// <summary>threat, casualty, smoke, blocked or noaccess.</summary>
    [Parameter] public string? Hazard { get; set; }

    [Parameter] public bool Help { get; set; }

    /// <summary>Leaves the corner empty, where a legend explains the search alone.</summary>
    [Parameter] public bool HidePeople { get; set; }

    [Parameter] public int Size { get; set; } = 44;

    // A locked door is the shape of a room nobody has been in; of one already searched it is a badge.
    private string Shape => Hazard == "noaccess" && Search == "none" ? "noaccess" : Search;

    private string? Badge => Hazard is { Length: > 0 } hazard && Shape != "noaccess" ? hazard : null;

    private string? Count => HidePeople || Size < Small ? null : Evacuated ? "↗" : People switch
    {
        null => "?",
        > 99 => "99",
        { } n => n.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private string Said => string.Join(", ", Words().Where(w => w.Length > 0));

    private IEnumerable<string> Words()
    {
        var search = Search switch
        {
            "searching" => Team is { Length: > 0 } ? $"team {Team} searching" : "searching",
            "cleared1" => "cleared once",
            "cleared2" => "cleared twice",
            "disputed" => "disputed",
            "recheck" => Age is { Length: > 0 } ? $"check again, cleared {Age} ago" : "check again",
            _ => "not searched",
        };
        yield return Room is { Length: > 0 } ? $"Room {Room}: {search}" : search;
        if (!HidePeople)
        {
            yield return Evacuated ? "evacuated" : People switch
            {
                null => "people unknown",
                0 => "nobody inside",
                1 => "1 person",
                _ => $"{People} people",
            };
        }

        yield return Hazard switch
        {
            "threat" => "threat",
            "casualty" => "casualty",
            "smoke" => "smoke or gas",
            "blocked" => "blocked",
            "noaccess" => "no access",
            _ => "",
        };
        yield return Help ? "needs help" : "";
    }
}
