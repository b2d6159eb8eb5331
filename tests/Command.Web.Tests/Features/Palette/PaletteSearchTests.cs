using Command.Web.Features.Palette;

namespace Command.Web.Tests.Features.Palette;

public sealed class PaletteSearchTests
{
    private static readonly PaletteItem[] Items =
    [
        Item(PaletteKind.Room, "1214 Storage", "wing D · L1", "room Storage"),
        Item(PaletteKind.Room, "214", "wing B · L2 · not searched", "room Classroom"),
        Item(PaletteKind.Room, "2140", "wing B · L2", "room Classroom"),
        Item(PaletteKind.Room, "180 Band room", "wing D · L1", "room Classroom"),
        Item(PaletteKind.Room, "9", "wing A · L1", "room Office"),
        Item(PaletteKind.Room, "10", "wing A · L1", "room Office"),
        Item(PaletteKind.Person, "Lt. Ortiz", "Patrol lieutenant · Riverbend PD"),
        Item(PaletteKind.Person, "José Nuñez", "Band director"),
        Item(PaletteKind.Action, "Order an action", ""),
        Item(PaletteKind.Action, "Add a note", ""),
        Item(PaletteKind.Building, "Oak Elementary", "410 Oak Avenue", "Oak"),
        Item(PaletteKind.Incident, "Lockdown at Oak, drill", "Intruder"),
    ];

    [Fact]
    public void A_number_finds_its_room_before_those_that_begin_like_it() => Assert.Equal(["214", "2140"], Find("214"));

    [Fact]
    public void A_name_counts_more_than_a_mention() => Assert.Equal(["180 Band room", "José Nuñez"], Find("band"));

    [Fact]
    public void Every_typed_word_must_begin_a_word()
    {
        Assert.Equal(["180 Band room"], Find("ba ro"));
        Assert.Empty(Find("band wrestling"));
        Assert.Empty(Find("torage"));
    }

    [Fact]
    public void A_room_is_found_by_wing_use_and_the_word_room()
    {
        Assert.Equal(["9", "10"], Find("wing a"));
        Assert.Equal(["9", "10"], Find("off"));
        Assert.Equal("214", Find("room 214")[0]);
    }

    [Theory]
    [InlineData("jose nun")]
    [InlineData("José NUÑ")]
    [InlineData("Jose\u0301 nu")]
    public void Accents_and_capitals_do_not_matter(string typed) => Assert.Equal(["José Nuñez"], Find(typed));

    [Fact]
    public void Equals_stand_actions_first_and_rooms_by_number()
    {
        Assert.Equal(["Order an action", "Lt. Ortiz"], Find("or"));
        Assert.Equal(["9", "10", "180 Band room", "214", "1214 Storage", "2140"], Find("").Where(title => char.IsDigit(title[0])));
    }

    [Fact]
    public void Nothing_typed_shows_what_the_page_can_do_first() =>
        Assert.Equal(["Order an action", "Add a note", "Lockdown at Oak, drill"], Find("").Take(3));

    private static List<string> Find(string typed) => [.. PaletteSearch.Find(Items, typed).Select(item => item.Title)];

    private static PaletteItem Item(PaletteKind kind, string title, string detail, string also = "") =>
        new(kind, title, detail, () => Task.CompletedTask, also);
}
