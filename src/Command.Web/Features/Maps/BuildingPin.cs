using System.Text.Encodings.Web;
using BlazorLeaflet.Models;

namespace Command.Web.Features.Maps;

/// <summary>A building on the <see cref="DistrictMap"/>, and what happens there.</summary>
/// <param name="Id">Comes back when it is chosen.</param>
/// <param name="Name">As people say it: "Middle".</param>
/// <param name="Position">Where it stands.</param>
public sealed record BuildingPin(string Id, string Name, LatLng Position)
{
    /// <summary>The action in force: hold, secure, lockdown, evacuate or shelter; null in calm.</summary>
    public string? Action { get; init; }

    /// <summary>Whether an incident is open, also before an action is ordered.</summary>
    public bool Active { get; init; }

    /// <summary>When it began; the browser lets the age grow by itself.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Rooms cleared at least once.</summary>
    public int Cleared { get; init; }

    /// <summary>Rooms to search.</summary>
    public int Total { get; init; }

    /// <summary>Rooms that need help.</summary>
    public int NeedHelp { get; init; }

    /// <summary>Whether it is a drill or an exercise.</summary>
    public bool Drill { get; init; }

    /// <summary>Whether anything is going on there.</summary>
    internal bool Happening => Active || Action is not null;

    /// <summary>The pin in words: "Middle: Lockdown, 61 of 94 rooms cleared, 3 need help".</summary>
    internal string Words
    {
        get
        {
            string?[] facts =
            [
                Drill ? "drill" : null,
                Action is null ? (Active ? "incident open" : "calm") : char.ToUpperInvariant(Action[0]) + Action[1..],
                Happening && Total > 0 ? $"{Cleared} of {Total} rooms cleared" : null,
                NeedHelp switch { 0 => null, 1 => "1 needs help", _ => $"{NeedHelp} need help" },
            ];
            return $"{Name}: {string.Join(", ", facts.Where(fact => fact is not null))}";
        }
    }

    /// <summary>Its markup: the ring of cleared rooms round the sign of the action, and a plate with name and age.</summary>
    internal string Html
    {
        get
        {
            var action = Action ?? (Active ? "open" : "calm");
            var share = Total > 0 ? (double)Cleared / Total * 100 : 0;
            var ring = Happening && Total > 0
                ? $"""<circle class="pin-track" r="21" cx="24" cy="24"/><circle class="pin-ring" r="21" cx="24" cy="24" pathLength="100" stroke-dasharray="{share:0.#} 100"/>"""
                : "";
            var sign = Action is null ? "" : $"""<use href="img/actions.svg#{action}" x="13" y="13" width="22" height="22"/>""";
            var age = Since is { } since && Happening ? $"""<time data-age="clock" datetime="{since.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}"></time>""" : "";
            var word = Action is null ? "" : $"<b>{Action}</b>";
            var help = NeedHelp > 0 ? $"""<b class="pin-help">{NeedHelp}!</b>""" : "";
            return $"""
                <span class="pin-face{(Happening ? " happening" : "")}{(Drill ? " drill" : "")}" data-action="{action}"><svg viewBox="0 0 48 48" aria-hidden="true"><circle class="pin-disc" r="{(Happening ? 17 : 7)}" cx="24" cy="24"/>{ring}{sign}</svg>{help}</span>
                <span class="pin-plate"><span>{HtmlEncoder.Default.Encode(Name)}</span>{word}{age}</span>
                """;
        }
    }
}
