using Bunit;
using Command.Web.Features.Palette;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Web.Tests.Features.Palette;

public sealed class OfferTests : BunitContext
{
    private readonly PageActions _actions = new();

    public OfferTests() => Services.AddSingleton(_actions);

    [Fact]
    public async Task What_a_page_offers_is_gone_with_the_page()
    {
        var changes = 0;
        _actions.Changed += () => changes++;
        Show("order", "O");
        Assert.Equal("order", Assert.Single(_actions.All).Id);

        await DisposeComponentsAsync();

        Assert.Empty(_actions.All);
        Assert.Equal(2, changes);
    }

    [Fact]
    public async Task Button_key_and_palette_do_the_same()
    {
        var done = 0;
        var offer = Show("order", "O", () => done++, "btn");

        offer.Find("button").Click();
        await _actions.Of("O")!.Run();
        await _actions.All[0].Run();

        Assert.Equal(3, done);
        Assert.Equal("O", offer.Find("button").GetAttribute("aria-keyshortcuts"));
    }

    [Fact]
    public void Without_a_class_nothing_is_drawn() => Assert.Empty(Show("find", "/").Markup);

    [Fact]
    public async Task A_link_is_a_link_and_its_key_leads_there()
    {
        var link = Render<Offer>(p => p.Add(o => o.Id, "wall").Add(o => o.Title, "Wall display").Add(o => o.Keys, "W").Add(o => o.Group, "Board").Add(o => o.Href, "/wall").Add(o => o.Class, "btn"));
        Assert.Equal("/wall", link.Find("a").GetAttribute("href"));

        await _actions.Of("W")!.Run();

        Assert.EndsWith("/wall", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_title_takes_the_place_of_the_old()
    {
        var offer = Show("close", null);
        offer.Render(p => p.Add(o => o.Title, "Open it again"));
        Assert.Equal("Open it again", Assert.Single(_actions.All).Title);
    }

    [Fact]
    public void Esc_belongs_to_what_was_opened_last_and_goes_back_when_it_closes()
    {
        Show("close-room", "Esc");
        var note = _actions.Offer(new PageAction("close-note", "Close the note", "Esc", "Note", () => Task.CompletedTask));
        Assert.Equal("close-note", _actions.Of("Esc")!.Id);

        note.Dispose();

        Assert.Equal("close-room", _actions.Of("Esc")!.Id);
        Assert.Null(_actions.Of("X"));
    }

    [Fact]
    public void An_action_offered_twice_is_listed_once_and_what_every_page_has_last()
    {
        _actions.Offer(new PageAction("keys", "Keyboard shortcuts", "?", PageAction.Everywhere, () => Task.CompletedTask));
        Show("order", "O");
        Show("order", "O");
        Assert.Equal(["order", "keys"], _actions.All.Select(action => action.Id));
    }

    private IRenderedComponent<Offer> Show(string id, string? keys, Action? run = null, string? look = null) =>
        Render<Offer>(p => p.Add(o => o.Id, id).Add(o => o.Title, "Title of " + id).Add(o => o.Keys, keys).Add(o => o.Group, "Incident").Add(o => o.Run, run ?? (() => { })).Add(o => o.Class, look));
}
