using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Rooms;
using static Command.Domain.Tests.Kernel.Scene;
using static Command.Domain.Tests.Kernel.Spec;
using static Command.Domain.Tests.Rooms.Marks;

namespace Command.Domain.Tests.Rooms;

public sealed class DoorTests
{
    private static readonly ActionOrdered Lockdown = new(By(Vega), ResponseAction.Lockdown, Zone.Building, null);

    [Fact]
    public void A_cleared_room_is_watched_by_whom_one_names_or_by_oneself()
    {
        var stamp = By(Lee);

        Given(Cleared(Lee)).When(new PostGuard(stamp, Room101, " Bravo ")).Then(new GuardPosted(stamp, Room101, "Bravo"));
        Given(Cleared(Lee)).When(new PostGuard(stamp, Room101, null)).Then(new GuardPosted(stamp, Room101, "Ofc. Lee"));
        Given(Cleared(Lee), new GuardPosted(By(Lee), Room101, "Ofc. Lee")).When(new PostGuard(stamp, Room101, null)).ThenNothing();
        Given(Cleared(Lee)).When(new PostGuard(stamp, Room101, new string('x', 81))).ThenRefused("Shorten the name of who watches");
    }

    [Fact]
    public void Only_a_room_that_is_cleared_at_that_moment_is_watched()
    {
        Given().When(new PostGuard(By(Lee), Room101, null)).ThenRefused("Only a cleared room can be watched. 101 was never searched.");
        Given(Cleared(Lee)).When(new PostGuard(Later(30), Room101, null)).ThenRefused("101 must be checked again: its clear is too old.");
        Given(Cleared(Lee)).When(new PostGuard(Later(29), Room101, null)).ThenSomething();
    }

    [Fact]
    public void A_watch_that_nobody_keeps_need_not_end() => Given(Cleared(Lee)).When(new EndGuard(By(Lee), Room101)).ThenNothing();

    [Fact]
    public void A_watch_that_someone_keeps_ends()
    {
        var stamp = By(Ortiz);

        Given(Cleared(Lee), new GuardPosted(By(Lee), Room101, "Bravo")).When(new EndGuard(stamp, Room101)).Then(new GuardLeft(stamp, Room101));
    }

    [Fact]
    public void Who_goes_in_is_oneself_unless_one_says_otherwise()
    {
        var stamp = By(Lee);

        Given().When(new EnterRoom(stamp, Room101, null, null)).Then(new RoomEntered(stamp, Room101, "Ofc. Lee", ""));
        Given().When(new EnterRoom(stamp, Room101, "Det. Park, CPD", " keys ")).Then(new RoomEntered(stamp, Room101, "Det. Park, CPD", "keys"));
        Given().When(new EnterRoom(stamp, Room101, new string('x', 81), null)).ThenRefused("Shorten the name");
    }

    [Fact]
    public void Nobody_goes_into_a_scene_without_saying_what_for()
    {
        Given(new RoomSealed(By(Vega), Room101, "Scene")).When(new EnterRoom(By(Lee), Room101, null, " ")).ThenRefused("Say what for");
        Given(new RoomSealed(By(Vega), Room101, "Scene")).When(new EnterRoom(By(Lee), Room101, null, "photographs")).ThenSomething();
    }

    [Fact]
    public void A_room_is_sealed_and_opened_for_a_reason()
    {
        var stamp = By(Vega);
        var scene = new RoomSealed(By(Vega), Room101, "Weapon found");

        Given().When(new SealRoom(stamp, Room101, " Weapon found ")).Then(scene with { Stamp = stamp });
        Given().When(new SealRoom(stamp, Room101, " ")).ThenRefused("Say why the room is sealed.");
        Given(scene).When(new SealRoom(stamp, Room101, "Weapon found")).ThenNothing();
        Given(scene).When(new UnsealRoom(stamp, Room101, "Evidence taken")).Then(new RoomUnsealed(stamp, Room101, "Evidence taken"));
        Given(scene).When(new UnsealRoom(stamp, Room101, null)).ThenRefused("Say why the room is no longer a scene.");
        Given().When(new UnsealRoom(stamp, Room101, "x")).ThenNothing();
        Assert.Null(Given(scene, new RoomUnsealed(By(Vega), Room101, "x")).Room.Sealed);
    }

    [Fact]
    public void People_are_let_out_of_a_cleared_room_in_a_lockdown()
    {
        var stamp = By(Lee);
        var given = Given(Lockdown, Cleared(Lee));

        given.When(new ReleaseRoom(stamp, Room101)).Then(new RoomReleased(stamp, Room101));
        Given(Lockdown, Cleared(Lee), new RoomReleased(By(Ortiz), Room101)).When(new ReleaseRoom(stamp, Room101)).ThenNothing();
    }

    [Fact]
    public void Nobody_is_let_out_of_a_room_that_is_not_cleared_or_in_which_a_threat_stands()
    {
        Given(Lockdown).When(new ReleaseRoom(By(Lee), Room101)).ThenRefused("Only a cleared room can be released. 101 was never searched.");
        Given(Lockdown, Said(SearchMark.Searching, Lee, "Bravo")).When(new ReleaseRoom(By(Lee), Room101)).ThenRefused("Bravo is still searching 101.");
        Given(Lockdown, Cleared(Lee)).When(new ReleaseRoom(Later(31), Room101)).ThenRefused("its clear is too old");
        Given(Lockdown, Cleared(Lee), new RecheckCalled(By(Ortiz), Room102, [Room101])).When(new ReleaseRoom(By(Lee), Room101)).ThenRefused("101 must be checked again: a threat in 102.");
        Given(Lockdown, Cleared(Lee), Found(Hazards.Threat, Ortiz)).When(new ReleaseRoom(By(Lee), Room101)).ThenRefused("A threat stands in 101. Nobody is let out");
    }

    [Fact]
    public void There_is_nothing_to_be_released_from_without_a_lockdown() =>
        Given(Cleared(Lee)).When(new ReleaseRoom(By(Lee), Room101)).ThenRefused("No Lockdown holds 101");

    [Fact]
    public void A_released_room_is_no_longer_watched_and_a_threat_in_it_ends_its_release()
    {
        var released = new IncidentEvent[] { Cleared(Lee), new GuardPosted(By(Lee), Room101, "Bravo"), new RoomReleased(By(Lee), Room101) };

        Assert.Equal(new RoomRelease("Ofc. Lee", NineOFive), Given(released).Room.Released);
        Assert.Null(Given(released).Room.Guard);
        Assert.Null(Given([.. released, Found(Hazards.Threat, Ortiz)]).Room.Released);
    }

    private static Stamp Later(int minutes) => By(Lee) with { RecordedAt = NineOFive.AddMinutes(minutes) };
}
