using System.Net;
using Command.Domain.Audit;
using Command.Domain.Forms;
using Command.Domain.Kernel;
using Command.Store.Tests.Access;
using Command.Store.Tests.Support;
using Command.Web.Access;
using Command.Web.Features.AfterAction;
using Command.Web.Features.Forms;
using Command.Web.Store;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace Command.Store.Tests.AfterAction;

/// <summary>An incident's forms and report: who reads them, who keeps what comes of them, and that it stays.</summary>
[Collection(PostgresFixture.Name)]
public sealed class PapersTests(TwoDistricts districts) : IClassFixture<TwoDistricts>
{
    private static readonly DateOnly Soon = new(2028, 1, 31);

    private AfterActionDesk Desk => districts.Node.Services.GetRequiredService<AfterActionDesk>();

    private AfterActionStore Store => districts.Node.Services.GetRequiredService<AfterActionStore>();

    // Whoever takes part there reads them; guests, observers and administrators do not.
    [Fact]
    public async Task Papers_open_for_those_who_take_part_and_are_not_there_for_others()
    {
        foreach (var (person, _) in Standings.Of)
        {
            using var caller = await districts.SignInAsync(person);
            var opens = Standings.At(person, 0) is 'O' or 'R' or 'r';
            foreach (var page in new[] { "forms", "forms.pdf", "forms/201.pdf", "report", "report.pdf" })
            {
                using var answer = await caller.SendAsync("GET", $"/incidents/{districts.AtMiddle}/{page}", null);
                Assert.True((answer.StatusCode is HttpStatusCode.OK) == opens, $"{person} {page}: {answer.StatusCode}");
                Assert.Equal(opens && page.EndsWith("pdf", StringComparison.Ordinal), answer.Content.Headers.ContentType?.MediaType == "application/pdf");
            }
        }
    }

    [Fact]
    public async Task Only_those_who_keep_the_district_keep_items_and_who_is_refused_stands_in_the_record()
    {
        var item = Guid.NewGuid();
        Assert.Null(await AddAsync("office", item, "crisis"));

        Assert.Equal("Only the district office and administrators keep findings, improvement items and targets.", await FinishAsync("crisis", item));
        Assert.Contains("Choose who answers for it", await AddAsync("office", Guid.NewGuid(), "guest"), StringComparison.Ordinal);
        Assert.Null(await FinishAsync("admin", item));
        Assert.Null(await AddAsync("office", item, "crisis"));

        var kept = Assert.Single((await Store.LoadAsync(TwoDistricts.Ours, default)).Items, one => one.Id == item);
        Assert.Equal(("crisis", "Mended"), (kept.Owner.Person.Value, kept.Outcome));
        Assert.Empty((await Store.LoadAsync(TwoDistricts.Theirs, default)).Items);
        await using var session = districts.Node.Services.GetRequiredService<DistrictSessions>().Read(TwoDistricts.Ours);
        Assert.Contains(await session.Events.QueryRawEventDataOnly<CommandRefused>().ToListAsync(), refused => refused.Command == "FinishImprovement" && refused.Stamp.By.Person.Value == "crisis");
    }

    [Fact]
    public async Task Nothing_is_noted_of_an_incident_of_another_district_or_by_one_who_does_not_see_it()
    {
        Assert.Equal("There is no such incident.", await Desk.NoteAsync(TwoDistricts.Ours, await PersonAsync("office"), districts.AtElsewhere, Guid.NewGuid(), "x"));
        Assert.Equal("There is no such incident.", await Desk.NoteAsync(TwoDistricts.Ours, await PersonAsync("admin"), districts.AtMiddle, Guid.NewGuid(), "x"));
    }

    [Fact]
    public async Task Of_many_who_note_at_once_nothing_is_lost()
    {
        var office = await PersonAsync("office");
        var before = (await Store.LoadAsync(TwoDistricts.Ours, default)).FindingsOf(districts.AtOak).Count();

        var refusals = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Desk.NoteAsync(TwoDistricts.Ours, office, districts.AtOak, Guid.NewGuid(), $"Finding {n}")));

        Assert.All(refusals, Assert.Null);
        Assert.Equal(before + 6, (await Store.LoadAsync(TwoDistricts.Ours, default)).FindingsOf(districts.AtOak).Count());
    }

    [Fact]
    public async Task The_files_need_nothing_of_the_app()
    {
        var seen = await districts.Node.Services.GetRequiredService<Sight>().IncidentAsync(TwoDistricts.Ours, await PersonAsync("office"), districts.AtMiddle);
        var facts = await districts.Node.Services.GetRequiredService<IncidentForms>().FactsAsync(seen!);

        var files = await districts.Node.Services.GetRequiredService<FormFiles>().OfAsync(IcsForms.All(facts!).Take(2));

        Assert.Equal(["ics-201.html", "ics-201.pdf", "ics-202.html", "ics-202.pdf"], files.Select(file => file.Name));
        var html = System.Text.Encoding.UTF8.GetString(files[0].Bytes);
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.Contains("Incident Briefing (ICS 201)", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
        Assert.Equal("%PDF"u8.ToArray(), files[1].Bytes[..4]);
    }

    private async Task<string?> AddAsync(string person, Guid command, string owner) =>
        await Desk.AddAsync(TwoDistricts.Ours, await PersonAsync(person), districts.AtMiddle, "Intruder, Middle", command, "Mend door 7", owner, Soon);

    private async Task<string?> FinishAsync(string person, Guid item) => await Desk.FinishAsync(TwoDistricts.Ours, await PersonAsync(person), Guid.NewGuid(), item, "Mended");

    private async Task<Domain.People.Person> PersonAsync(string id) => (await districts.Node.Services.GetRequiredService<DistrictDirectory>().PersonAsync(TwoDistricts.Ours, new PersonId(id)))!;
}
