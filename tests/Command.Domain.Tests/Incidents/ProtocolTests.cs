using Command.Domain.Incidents;

namespace Command.Domain.Tests.Incidents;

public sealed class ProtocolTests
{
    [Theory]
    [InlineData(ResponseAction.Hold, "Hold", "In Your Room or Area. Clear the Halls.", false)]
    [InlineData(ResponseAction.Secure, "Secure", "Get Inside. Lock Outside Doors.", false)]
    [InlineData(ResponseAction.Lockdown, "Lockdown", "Locks, Lights, Out of Sight.", false)]
    [InlineData(ResponseAction.Evacuate, "Evacuate", "To the (Announced) Location", true)]
    [InlineData(ResponseAction.Shelter, "Shelter", "State Hazard and Safety Strategy", true)]
    public void Terms_and_directives_are_kept_word_for_word(ResponseAction action, string term, string directive, bool needsDetail)
    {
        Assert.Equal(term, Protocol.Term(action));
        Assert.Equal(directive, Protocol.Directive(action));
        Assert.Equal(needsDetail, Protocol.NeedsDetail(action));
    }

    [Fact]
    public void There_are_five_actions() => Assert.Equal(5, Enum.GetValues<ResponseAction>().Length);

    [Fact]
    public void A_detail_completes_evacuate_and_shelter_and_nothing_else()
    {
        Assert.Equal("To the flag pole", Protocol.Directive(ResponseAction.Evacuate, "the flag pole"));
        Assert.Equal("Tornado. Go to the shelter area.", Protocol.Directive(ResponseAction.Shelter, "Tornado. Go to the shelter area."));
        Assert.Equal("Locks, Lights, Out of Sight.", Protocol.Directive(ResponseAction.Lockdown, "the flag pole"));
    }

    [Theory]
    [InlineData(Kind.Intruder, ResponseAction.Lockdown)]
    [InlineData(Kind.Weapon, ResponseAction.Lockdown)]
    [InlineData(Kind.GasLeak, ResponseAction.Evacuate)]
    [InlineData(Kind.Fire, ResponseAction.Evacuate)]
    [InlineData(Kind.BombThreat, ResponseAction.Evacuate)]
    [InlineData(Kind.ChemicalSpill, ResponseAction.Shelter)]
    [InlineData(Kind.Tornado, ResponseAction.Shelter)]
    [InlineData(Kind.SevereWeather, ResponseAction.Shelter)]
    [InlineData(Kind.Medical, ResponseAction.Hold)]
    [InlineData(Kind.MissingPerson, ResponseAction.Hold)]
    [InlineData(Kind.Other, null)]
    public void Each_kind_suggests_an_action_or_leaves_it_to_a_person(Kind kind, ResponseAction? action) => Assert.Equal(action, Protocol.Suggested(kind));

    [Fact]
    public void No_kind_is_forgotten_above() => Assert.Equal(11, Enum.GetValues<Kind>().Length);
}
