using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Features.Maps;
using Command.Web.Features.Rooms;
using Command.Web.Features.Timeline;
using Command.Web.Live;
using Microsoft.AspNetCore.Components;

namespace Command.Web.Features.Palette;

/// <summary>Collects what the palette can find: what the page offers, and what the district holds.</summary>
public sealed class PaletteSource(PageActions actions, DistrictBoard board, Sight sight, DistrictDirectory directory, NavigationManager navigation, TimeProvider clock)
{
    /// <summary>Actions, open incidents, rooms and buildings; from memory alone.</summary>
    public IEnumerable<PaletteItem> Of(DistrictId district, Person person)
    {
        var picture = board.Of(district, person);
        return
        [
            .. actions.All.Where(action => action.Id != Palette.ActionId).Select(action => new PaletteItem(PaletteKind.Action, action.Title, "", action.Run, keys: action.Keys)),
            .. picture.Incidents.Select(IncidentItem),
            .. actions.Rooms is { } page
                ? Rooms(district, person, page.Building, page.State(), "", page.Open)
                : picture.Incidents.SelectMany(on => Rooms(district, person, on.Building, on.State, Place(on), room => Go($"/incidents/{on.Id}?room={Uri.EscapeDataString(room)}"))),
            .. picture.Buildings.Select(at => new PaletteItem(PaletteKind.Building, at.Building.Name, at.Building.Address, () => Go($"/buildings/{at.Building.Id}"), at.Building.ShortName)),
        ];
    }

    /// <summary>The people of the district; they come from the store. A guest at one incident is not handed the list.</summary>
    public async Task<IEnumerable<PaletteItem>> PeopleAsync(DistrictId district, Person by)
    {
        if (by.IsGuest)
        {
            return [];
        }

        var agencies = (await directory.AgenciesAsync(district)).ToDictionary(agency => agency.Id, agency => agency.ShortName);
        return (await directory.PeopleAsync(district)).Where(person => person.DisabledAt is null).Select(person => new PaletteItem(
            PaletteKind.Person,
            person.Name,
            Joined(person.Title, person.Agency is { } agency ? agencies.GetValueOrDefault(agency) : null),
            person.Buildings is [var home] ? () => Go($"/buildings/{home}") : null));
    }

    private PaletteItem IncidentItem(BoardIncident on) => new(
        PaletteKind.Incident,
        $"{(on.Action is { } action ? action.Title : Kinds.Title(on.State.Kind))} at {Place(on)}",
        Kinds.Title(on.State.Kind),
        () => Go($"/incidents/{on.Id}"));

    private IEnumerable<PaletteItem> Rooms(DistrictId district, Person by, BuildingId building, Incident? state, string place, Func<string, Task> open)
    {
        var index = sight.PlanOf(district, by, building);
        var plan = index.Plan;
        var levels = plan.Levels.ToDictionary(level => level.Id, level => level.ShortName);
        return plan.Rooms.Select(room => new PaletteItem(
            PaletteKind.Room,
            room.Title,
            Joined(place, room.Wing is null ? null : $"wing {room.Wing}", levels.GetValueOrDefault(room.Level), state is null ? null : RoomWords.State(state.Room(room.Id), state, index, clock.GetUtcNow())),
            () => open(room.Id.Value),
            $"room {PlanWords.Of(room.Use)}"));
    }

    private static string Place(BoardIncident on) =>
        on.State.Mode is Mode.Actual ? on.BuildingName : $"{on.BuildingName}, {on.State.Mode.ToString().ToLowerInvariant()}";

    private static string Joined(params string?[] words) => string.Join(" · ", words.Where(word => !string.IsNullOrEmpty(word)));

    private Task Go(string address)
    {
        navigation.NavigateTo(address);
        return Task.CompletedTask;
    }
}
