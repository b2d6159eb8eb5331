using System.Net;
using Command.Domain.Exports;
using Command.Domain.Kernel;
using Command.Store.Tests.Access;
using Command.Store.Tests.Support;
using Command.Web.Features.Demo;
using Command.Web.Features.Export;
using Command.Web.Live.Wire;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Command.Store.Tests.Export;

/// <summary>What leaves Command proves itself elsewhere, shows each audience what is theirs, and nothing of another incident.</summary>
[Collection(PostgresFixture.Name)]
public sealed class ExportTests(TwoDistricts districts) : IClassFixture<TwoDistricts>, IAsyncLifetime
{
    private const string Note = "=HYPERLINK(\"x\") Ms. Adams has a limp";
    private static readonly Domain.People.Person Office = DemoSeed.ToPerson(People.All[0]);
    private ExportDesk Desk => districts.Node.Services.GetRequiredService<ExportDesk>();

    public async Task InitializeAsync()
    {
        await districts.Node.SendAsync(new NoteRequest(Note, null) { CommandId = Guid.NewGuid(), Incident = districts.AtMiddle }, Office, TwoDistricts.Ours);
        await districts.Node.SendAsync(new NoteRequest("Nothing of Oak", null) { CommandId = Guid.NewGuid(), Incident = districts.AtOak }, Office, TwoDistricts.Ours);
        await districts.Node.SendAsync(new NoteRequest("It is over", null) { CommandId = Guid.NewGuid(), Incident = districts.AtMiddle }, Office, TwoDistricts.Ours);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(ExportAudience.Full)]
    [InlineData(ExportAudience.Agency)]
    [InlineData(ExportAudience.Public)]
    public async Task An_export_is_proved_by_the_documented_steps_alone(ExportAudience audience)
    {
        using var there = await UnpackedAsync(audience);

        var (holds, said) = there.Check();

        Assert.Equal(3, there.Steps.Count);
        Assert.True(holds, said);
    }

    [Theory]
    [InlineData(ExportAudience.Full)]
    [InlineData(ExportAudience.Public)]
    public async Task A_flipped_byte_is_found_in_each_file(ExportAudience audience)
    {
        using var there = await UnpackedAsync(audience);
        var random = new Random(7);

        Assert.All(there.Files, file => Assert.True(there.FindsFlip(file, random.Next((int)new FileInfo(there.PathOf(file)).Length), 1), file));
    }

    [Fact]
    public async Task A_byte_flipped_at_random_is_found_fifty_times_of_fifty()
    {
        using var there = await UnpackedAsync(ExportAudience.Agency);
        var random = new Random(11);
        List<string> files = [.. there.Files];
        List<string> missed = [];
        for (var n = 0; n < 50; n++)
        {
            var file = files[random.Next(files.Count)];
            var (at, mask) = (random.Next((int)new FileInfo(there.PathOf(file)).Length), (byte)random.Next(1, 256));
            if (!there.FindsFlip(file, at, mask))
            {
                missed.Add($"{file} at {at} by {mask}");
            }
        }

        Assert.Empty(missed);
    }

    [Fact]
    public async Task An_edited_event_does_not_fit_the_chain_whoever_signs_the_files()
    {
        using var there = await UnpackedAsync(ExportAudience.Full);
        // Whoever forges the sums and their signature still has the chain against them: here they are not looked at.
        var text = there.Read("events.jsonl").Replace("limp", "gun!", StringComparison.Ordinal);
        File.WriteAllText(there.PathOf("events.jsonl"), text);
        var script = there.Read("check.py").Replace("files = check_files(key)", "files = 0", StringComparison.Ordinal);
        File.WriteAllText(there.PathOf("check.py"), script);

        var (code, said) = there.Run("python3 check.py");

        Assert.NotEqual(0, code);
        Assert.Matches("event [0-9]+ was changed", said);
    }

    [Theory]
    [InlineData(ExportAudience.Full)]
    [InlineData(ExportAudience.Agency)]
    [InlineData(ExportAudience.Public)]
    public async Task Nothing_of_another_incident_goes_along(ExportAudience audience)
    {
        using var there = await UnpackedAsync(audience);

        foreach (var word in new[] { "Nothing of Oak", "Smell of gas", districts.AtOak.ToString(), TwoDistricts.Secret })
        {
            Assert.All(there.Files, file => Assert.DoesNotContain(word, there.Read(file), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Public_records_hold_no_name_no_free_text_and_no_device()
    {
        using var there = await UnpackedAsync(ExportAudience.Public);

        Assert.Contains("action ordered; action: Lockdown", there.Read("timeline.csv"), StringComparison.Ordinal);
        Assert.Contains("13.37", there.Read("about.json"), StringComparison.Ordinal);
        foreach (var word in new[] { "limp", "door 4", "It is over", Office.Id.Value, "\"device\"" })
        {
            Assert.All(there.Files, file => Assert.DoesNotContain(word, there.Read(file), StringComparison.Ordinal));
        }

        // Who took it out stands on the paper; beside what was done, no name does.
        Assert.DoesNotContain(Office.Name, there.Read("events.jsonl") + there.Read("timeline.csv") + there.Read("snapshot.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spreadsheet_takes_no_cell_of_the_timeline_for_a_formula()
    {
        using var there = await UnpackedAsync(ExportAudience.Full);

        Assert.Contains("\"'=HYPERLINK(\"\"x\"\") Ms. Adams has a limp\"", there.Read("timeline.csv"), StringComparison.Ordinal);
        Assert.Contains("=HYPERLINK(\\\"x\\\") Ms. Adams has a limp", there.Read("events.jsonl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drill_says_so_in_every_file_that_people_read()
    {
        var drill = Guid.CreateVersion7();
        await districts.Node.SendAsync(new DeclareRequest(districts.Oak, Domain.Incidents.Kind.Fire, Domain.Incidents.Mode.Drill, "", null, null) { CommandId = drill }, Office, TwoDistricts.Ours);
        var zip = (await Desk.ExportAsync(TwoDistricts.Ours, Office, new IncidentId(drill), ExportAudience.Public, CancellationToken.None)).Zip!;
        using var there = new Unpacked(zip);

        Assert.Contains("-DRILL-", zip.Name, StringComparison.Ordinal);
        Assert.All(["README.txt", "about.json", "snapshot.json"], file => Assert.Contains("DRILL. THIS WAS PRACTICE", there.Read(file), StringComparison.Ordinal));
        Assert.All(File.ReadLines(there.PathOf("events.jsonl")), line => Assert.Contains("\"mode\":\"Drill\"", line, StringComparison.Ordinal));
        Assert.All(File.ReadLines(there.PathOf("timeline.csv")).Skip(1), line => Assert.Contains(",Drill,", line, StringComparison.Ordinal));
        Assert.Contains("DRILL.", there.Check().Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_keeps_the_district_takes_incidents_out_and_each_export_is_written_down()
    {
        var before = await ExportsAsync();
        foreach (var person in Standings.Of.Keys)
        {
            using var caller = await districts.SignInAsync(person);
            foreach (var (place, incident) in new[] { districts.AtMiddle, districts.AtOak, districts.AtElsewhere }.Index())
            {
                using var answer = await caller.GetAsync(ExportSetup.PathOf(incident.Value, ExportAudience.Public));
                using var page = await caller.SendAsync("GET", $"/incidents/{incident}/export", null);
                var (expected, opens) = Standings.At(person, place) switch
                {
                    'O' or 'A' => (HttpStatusCode.OK, HttpStatusCode.OK),
                    '-' => (HttpStatusCode.NotFound, HttpStatusCode.NotFound),
                    _ => (HttpStatusCode.Forbidden, HttpStatusCode.OK),
                };
                Assert.True((answer.StatusCode, page.StatusCode) == (expected, opens), $"{person} at {place}: {answer.StatusCode}, page {page.StatusCode}");
                var text = await page.Content.ReadAsStringAsync();
                Assert.Equal(expected == HttpStatusCode.OK, text.Contains("Download", StringComparison.Ordinal));
            }
        }

        var keepers = Standings.Of.Values.Sum(all => all.Split(' ').Count(standing => standing is "O" or "A"));
        Assert.Equal(keepers, await ExportsAsync() - before);
    }

    [Fact]
    public async Task An_export_says_for_whom()
    {
        using var caller = await districts.SignInAsync("office");

        foreach (var query in new[] { "", "?audience=", "?audience=2", "?audience=everyone" })
        {
            using var answer = await caller.GetAsync($"/api/v1/incidents/{districts.AtMiddle}/export{query}");
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    private async Task<Unpacked> UnpackedAsync(ExportAudience audience)
    {
        var answer = await Desk.ExportAsync(TwoDistricts.Ours, Office, districts.AtMiddle, audience, CancellationToken.None);
        Assert.True(answer.Zip is not null, answer.Refusal);
        return new Unpacked(answer.Zip!);
    }

    private async Task<long> ExportsAsync()
    {
        await using var connection = new NpgsqlConnection(districts.Database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select count(*) from command.mt_events where type = 'incident_exported' and data ->> 'audience' = 'Public'", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
