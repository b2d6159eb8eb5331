using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Posts;
using Command.Domain.Tests.Kernel;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Posts.Wing;

namespace Command.Domain.Tests.Posts;

public sealed class PostTests
{
    private static readonly Stamp Stamp = By(Ortiz);
    private static readonly PostEstablished Lobby = new(By(Ortiz), PostKind.CommandPost, "Lobby", Outside(3, 3));
    private static readonly PostEstablished BusLoop = new(By(Ortiz), PostKind.Staging, "Bus loop", Outside(90, 3));

    [Fact]
    public void A_post_is_set_up_at_a_place_under_a_name() =>
        Spec.Given().When(new EstablishPost(Stamp, PostKind.Staging, " Bus loop ", Outside(90, 3))).Then(new PostEstablished(Stamp, PostKind.Staging, "Bus loop", Outside(90, 3)));

    [Fact]
    public void There_is_one_command_post_and_a_new_one_closes_the_old() =>
        Spec.Given(Lobby).When(new EstablishPost(Stamp, PostKind.CommandPost, "Library", Outside(9, 9)))
            .Then(new PostClosed(Stamp, Lobby.Stamp.Command, PostKind.CommandPost, "Lobby"), new PostEstablished(Stamp, PostKind.CommandPost, "Library", Outside(9, 9)));

    [Fact]
    public void There_may_be_several_of_the_others_and_each_can_move()
    {
        var given = Spec.Given(BusLoop);
        var second = new EstablishPost(Stamp, PostKind.Staging, "North lot", Outside(0, 90));

        given.When(second).Then(new PostEstablished(Stamp, PostKind.Staging, "North lot", Outside(0, 90)));
        given.When(second with { Instead = BusLoop.Stamp.Command })
            .Then(new PostClosed(Stamp, BusLoop.Stamp.Command, PostKind.Staging, "Bus loop"), new PostEstablished(Stamp, PostKind.Staging, "North lot", Outside(0, 90)));
    }

    [Fact]
    public void The_same_post_twice_is_one_post() => Spec.Given(Lobby).When(new EstablishPost(Stamp, PostKind.CommandPost, "Lobby", Outside(3, 3))).ThenNothing();

    [Fact]
    public void A_place_is_on_the_plan_and_near_the_building()
    {
        var given = Spec.Given();
        void Refused(MapPlace? place, string words) => given.When(new EstablishPost(Stamp, PostKind.Staging, null, place)).ThenRefused(words);

        Refused(null, "Say where it is");
        Refused(new MapPlace(new LevelId("roof"), default, null), "no such level");
        Refused(Inside(0, 0, Nowhere), "no such room");
        Refused(new MapPlace(Upper.Id, default, Room101), "no such room");
        Refused(Outside(9000, 0), "too far from the building");
        Refused(Outside(double.NaN, 0), "too far from the building");
        Refused(Outside(0, double.NegativeInfinity), "too far from the building");
    }

    [Fact]
    public void A_name_fits_on_the_map() => Spec.Given().When(new EstablishPost(Stamp, PostKind.Media, new string('x', 81), Outside(0, 0))).ThenRefused("Shorten the name");

    [Fact]
    public void A_post_that_is_closed_twice_is_closed_once()
    {
        Spec.Given(Lobby).When(new ClosePost(Stamp, Lobby.Stamp.Command)).Then(new PostClosed(Stamp, Lobby.Stamp.Command, PostKind.CommandPost, "Lobby"));
        Spec.Given().When(new ClosePost(Stamp, Lobby.Stamp.Command)).ThenNothing();
    }

    [Fact]
    public void A_post_goes_by_its_own_name_else_by_its_room_or_the_door_it_is_at()
    {
        var door = new Door("d7", Ground.Id, "7", "Bus loop", new Point(60, 0), new Point(62, 0), Exterior: true);
        var plan = new PlanIndex(School.Plan with { Doors = [door] });

        Assert.Equal("Annex", PostTitles.Name("Annex", Inside(5, 5), plan));
        Assert.Equal("101", PostTitles.Name("", Inside(5, 5), plan));
        Assert.Equal("Door 7 Bus loop", PostTitles.Name("", Outside(58, -6), plan));
        Assert.Equal("outside", PostTitles.Name("", Outside(300, 300), plan));
    }
}
