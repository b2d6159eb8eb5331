using Command.Domain.Posts;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Posts.Wing;

namespace Command.Domain.Tests.Posts;

public sealed class PostWarningTests
{
    [Fact]
    public void A_command_post_in_a_hot_zone_is_called_out() =>
        Assert.Equal("in a hot zone", PostWarnings.For(With(Drawn(Heat.Hot, Box(0, 0))), School, PostKind.CommandPost, Inside(5, 5)));

    [Theory]
    [InlineData(PostKind.CommandPost)]
    [InlineData(PostKind.Staging)]
    [InlineData(PostKind.CasualtyCollection)]
    [InlineData(PostKind.Family)]
    [InlineData(PostKind.Media)]
    [InlineData(PostKind.Reunification)]
    public void No_post_stands_in_a_threat_room_or_next_to_one(PostKind kind)
    {
        var incident = With(Threat(Room101));

        Assert.Equal("in 101, where a threat stands", PostWarnings.For(incident, School, kind, Inside(5, 5)));
        Assert.Equal("next to 101, where a threat stands", PostWarnings.For(incident, School, kind, Inside(15, 5)));
        Assert.Null(PostWarnings.For(incident, School, kind, Inside(65, 5)));
    }

    [Theory]
    [InlineData(PostKind.Family, "in a warm zone")]
    [InlineData(PostKind.Media, "in a warm zone")]
    [InlineData(PostKind.Reunification, "in a warm zone")]
    [InlineData(PostKind.CasualtyCollection, null)]
    [InlineData(PostKind.CommandPost, null)]
    [InlineData(PostKind.Staging, null)]
    public void Families_and_cameras_keep_to_the_cold_zone(PostKind kind, string? words) =>
        Assert.Equal(words, PostWarnings.For(With(Drawn(Heat.Warm, Box(0, 0))), School, kind, Inside(5, 5)));

    [Fact]
    public void Ambulances_may_come_near() =>
        Assert.Null(PostWarnings.For(With(Drawn(Heat.Hot, Box(0, 0))), School, PostKind.AmbulanceExchange, Inside(5, 5)));

    [Fact]
    public void Each_post_in_danger_has_its_warning_and_loses_it_with_the_danger()
    {
        var icp = new PostEstablished(By(Ortiz), PostKind.CommandPost, "Lobby", Inside(5, 5));
        var staging = new PostEstablished(By(Ortiz), PostKind.Staging, "Yard", Outside(100, 100));
        var zone = Drawn(Heat.Hot, Box(0, 0));

        Assert.Equal(["Lobby"], PostWarnings.Of(With(icp, staging, zone), School).Select(warning => warning.Post.Name));
        Assert.Empty(PostWarnings.Of(With(icp, staging, zone, new ControlZoneRemoved(By(Ortiz), zone.Stamp.Command, zone.Heat, zone.Level)), School));
    }
}
