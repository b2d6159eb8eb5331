using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Web.Features.Codes;
using Command.Web.Features.Demo;

namespace Command.Web.Tests.Features.Codes;

public sealed class RoomCodesTests
{
    private static readonly BuildingId Middle = new(Guid.Parse("00000000-0000-0000-0000-00000000000a"));
    private static readonly FloorPlan Plan = DemoDistrict.Schools[0].Plan;

    [Fact]
    public void A_code_stays_the_same_for_as_long_as_the_room_keeps_its_id() =>
        Assert.Equal("/room/2wd79jab/87h30j4m", RoomCodes.Url(Middle, new RoomId("L1-101")));

    [Fact]
    public void Every_room_is_found_by_its_code_and_by_no_other()
    {
        foreach (var room in Plan.Rooms)
        {
            Assert.Same(room, RoomCodes.Find(Middle, Plan, RoomCodes.Of(Middle, room.Id)));
        }

        Assert.Null(RoomCodes.Find(Middle, Plan, RoomCodes.Of(new BuildingId(Guid.NewGuid()), Plan.Rooms[0].Id)));
    }

    [Theory]
    [InlineData("2wd79jab/87h30j4m", "/room/2wd79jab/87h30j4m")]
    [InlineData("/evil.example", null)]
    [InlineData("2wd79jab/87h30j4m/..", null)]
    [InlineData(null, null)]
    public void The_way_back_leads_to_a_room_and_nowhere_else(string? names, string? url) => Assert.Equal(url, RoomCodes.UrlOf(names));
}
