using Bunit;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Posts;
using Command.Domain.Rooms;
using Command.Web.Features.Posts;
using Command.Web.Live.Wire;
using Command.Web.Tests.Features.Organization;
using static Command.Web.Tests.Features.Organization.Desk;

namespace Command.Web.Tests.Features.Posts;

public sealed class PlacingTests : BunitContext
{
    private readonly Desk _desk = new();
    private PickedOnMap? _picked;

    [Fact]
    public void A_tap_on_the_map_places_a_post_that_goes_by_its_room()
    {
        _picked = new PickedOnMap("1", "r102", [[4, 4]]);
        Tap(Place());

        var sent = Assert.IsType<EstablishPostRequest>(Assert.Single(_desk.Sent));
        Assert.Equal((PostKind.CommandPost, "102 Band room", new MapPlace(new LevelId("1"), new Point(4, 4), new RoomId("r102"))), (sent.Kind, sent.Name, sent.Place));
    }

    [Fact]
    public void Who_gives_up_on_the_map_places_nothing()
    {
        Tap(Place());

        Assert.Empty(_desk.Sent);
    }

    [Fact]
    public void Without_a_map_a_room_is_named()
    {
        var form = Place();
        form.Find(".named input").Input("102 band room");
        form.Find("form").Submit();

        Assert.Equal(new RoomId("r102"), Assert.IsType<EstablishPostRequest>(Assert.Single(_desk.Sent)).Place?.Room);
    }

    [Fact]
    public void A_name_that_nothing_has_is_refused_in_words()
    {
        var form = Place();
        form.Find(".named input").Input("Swimming pool");
        form.Find("form").Submit();

        Assert.StartsWith("No room or door is called that", form.Find(".wrong").TextContent, StringComparison.Ordinal);
        Assert.Empty(_desk.Sent);
    }

    [Fact]
    public void A_place_in_danger_is_asked_about_before_anything_is_sent()
    {
        var form = Place(Threat);
        form.Find(".named input").Input("101");
        form.Find("form").Submit();
        Assert.Contains("This place is in 101, where a threat stands.", form.Find(".danger").TextContent, StringComparison.Ordinal);
        Assert.Empty(_desk.Sent);

        form.Find(".danger .btn-danger").Click();
        Assert.Single(_desk.Sent);
    }

    [Fact]
    public void A_post_that_moves_keeps_the_name_people_gave_it()
    {
        var post = new Post(Guid.NewGuid(), PostKind.Staging, "Bus loop", new MapPlace(null, new Point(90, 4), null), Begun, "Lt. Ortiz");
        _picked = new PickedOnMap(null, null, [[60, 60]]);
        Tap(Place(post));

        var sent = Assert.IsType<EstablishPostRequest>(Assert.Single(_desk.Sent));
        Assert.Equal((PostKind.Staging, "Bus loop", post.Id), (sent.Kind, sent.Name, sent.Instead));
    }

    [Fact]
    public void A_zone_is_drawn_by_its_corners_or_around_what_is_named()
    {
        _picked = new PickedOnMap("1", null, [[0, 0], [8, 0], [8, 8]]);
        var form = Render<DrawZone>(p => p.Add(z => z.Screen, _desk.Screen(Ortiz, 20)).Add(z => z.PickAsync, _ => Task.FromResult<PickedOnMap?>(_picked)));
        form.Find("button.btn-primary").Click();
        form.FindAll("input[type=radio]")[1].Change(true);
        form.Find(".named input").Input("All of L1");
        form.Find("form").Submit();

        var zones = _desk.Sent.Cast<DrawControlZoneRequest>().ToList();
        Assert.Equal([(Heat.Hot, 3), (Heat.Warm, 4)], zones.Select(zone => (zone.Heat, zone.Outline!.Count)));
        Assert.True(Area.Contains([.. zones[1].Outline!], new Point(8, 8)));
    }

    private static RoomMarked Threat => new(At(Bakke, 7), new RoomId("r101"), 1, null, null, Hazards.Threat, Hazards.None, null, null);

    private IRenderedComponent<PlacePost> Place(params IncidentEvent[] events) =>
        Render<PlacePost>(p => p.Add(f => f.Screen, _desk.Screen(Ortiz, 20, events)).Add(f => f.PickAsync, _ => Task.FromResult<PickedOnMap?>(_picked)));

    private IRenderedComponent<PlacePost> Place(Post moving) =>
        Render<PlacePost>(p => p.Add(f => f.Screen, _desk.Screen(Ortiz, 20)).Add(f => f.Moving, moving).Add(f => f.Start, moving.Kind).Add(f => f.PickAsync, _ => Task.FromResult<PickedOnMap?>(_picked)));

    private static void Tap(IRenderedComponent<PlacePost> form) => form.Find("button.btn-primary").Click();
}
