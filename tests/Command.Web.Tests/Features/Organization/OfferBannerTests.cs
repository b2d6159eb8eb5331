using Bunit;
using Command.Domain.Organization;
using Command.Domain.People;
using Command.Web.Features.Organization;
using Command.Web.Live;
using Command.Web.Live.Wire;
using static Command.Web.Tests.Features.Organization.Desk;

namespace Command.Web.Tests.Features.Organization;

public sealed class OfferBannerTests : BunitContext
{
    private static readonly CommandOffer Offered = new(OfferKind.Transfer, Ortiz.Id, Ortiz.Name, Bakke.Id, Bakke.Name, "One held at 175.", Begun, ReadBack: null);
    private static readonly CommandOffer Said = Offered with { ReadBack = "One in custody" };
    private readonly List<CommandRequest> _sent = [];
    private string? _refusal;

    [Fact]
    public void The_one_to_whom_it_is_offered_sees_the_briefing_and_reads_it_back()
    {
        var banner = Show(Bakke, Offered);
        Assert.Equal("Lt. Ortiz offers you command.", banner.Find("[role=alert]").TextContent);
        Assert.Equal("One held at 175.", banner.Find("blockquote").TextContent);

        banner.Find("textarea").Input("One in custody");
        Press(banner, "Read back and accept");

        Assert.Equal(new ReadBackRequest("One in custody"), Assert.Single(_sent));
    }

    [Fact]
    public void They_may_decline() => Assert.IsType<EndOfferRequest>(Sends(Bakke, Offered, "Decline"));

    [Fact]
    public void Having_read_back_they_wait_and_see_what_they_said()
    {
        var banner = Show(Bakke, Said);

        Assert.Contains("You read back: “One in custody” Wait until Lt. Ortiz confirms.", banner.Markup, StringComparison.Ordinal);
        Assert.Empty(banner.FindAll("textarea"));
    }

    [Fact]
    public void The_one_who_offered_waits_or_withdraws()
    {
        Assert.Equal("You offered command to Sgt. Bakke. Wait for the read-back.", Show(Ortiz, Offered).Find("[role=alert]").TextContent);
        Assert.IsType<EndOfferRequest>(Sends(Ortiz, Offered, "Withdraw the offer"));
    }

    [Fact]
    public void They_hear_the_read_back_and_confirm_those_words() =>
        Assert.Equal(new ConfirmReadBackRequest("One in custody"), Sends(Ortiz, Said, "That is right: hand over command"));

    [Fact]
    public void Read_back_wrong_they_brief_again_from_the_words_they_used()
    {
        var banner = Show(Ortiz, Said);
        Press(banner, "Not right: brief again");
        Assert.Equal("One held at 175.", banner.Find("textarea").GetAttribute("value"));

        banner.Find("textarea").Input("One held at 157.");
        Press(banner, "Brief again");

        Assert.Equal(new OfferCommandRequest(OfferKind.Transfer, Bakke.Id, "One held at 157."), Assert.Single(_sent));
    }

    [Fact]
    public void A_refusal_is_read_where_it_was_pressed_and_what_was_typed_stays()
    {
        _refusal = "Command is not offered to you now.";
        var banner = Show(Bakke, Offered);
        banner.Find("textarea").Input("One in custody");

        Press(banner, "Read back and accept");

        Assert.Equal("Command is not offered to you now.", banner.Find(".wrong").TextContent);
        Assert.Equal("One in custody", banner.Find("textarea").GetAttribute("value"));
    }

    [Fact]
    public void Nobody_else_is_troubled()
    {
        Assert.Empty(Show(Vega, Offered).Markup.Trim());
        Assert.Empty(Show(Bakke, null).Markup.Trim());
    }

    private IRenderedComponent<OfferBanner> Show(Person me, CommandOffer? offer) => Render<OfferBanner>(p => p
        .Add(b => b.Offer, offer)
        .Add(b => b.Me, me.Id)
        .Add(b => b.Send, request =>
        {
            _sent.Add(request);
            return Task.FromResult(new CommandAnswer(default, _refusal is null, 1, _refusal));
        }));

    private CommandRequest Sends(Person me, CommandOffer offer, string button)
    {
        Press(Show(me, offer), button);
        return Assert.Single(_sent);
    }

    private static void Press(IRenderedComponent<OfferBanner> banner, string button) => banner.FindAll("button").Single(b => b.TextContent == button).Click();
}
