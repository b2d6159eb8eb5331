using System.Text.Json;
using Command.Domain.Incidents;
using Command.Domain.Rooms;
using Command.Domain.Tests.Properties;
using Command.Interchange.Json;
using CsCheck;

namespace Command.Interchange.Tests.Json;

public sealed class RoundTripTests
{
    [Fact]
    public void Whatever_happens_in_an_incident_survives_being_written_and_read() => RandomIncident.Steps.Sample(
        steps =>
        {
            var events = RandomIncident.Play(steps).Select(played => played.Event).ToList();

            var read = events.Select(e => (IncidentEvent)JsonSerializer.Deserialize(JsonSerializer.Serialize(e, e.GetType(), DomainJson.Options), e.GetType(), DomainJson.Options)!).ToList();

            // By their text: a list within a record is compared by where it lies in memory.
            Assert.Equal(events.Select(Text), read.Select(Text));
            Assert.Equal(Text(Fold(events)), Text(Fold(read)));
        },
        iter: 500);

    [Fact]
    public void A_folded_state_survives_being_written_and_read() => RandomIncident.Steps.Sample(
        steps =>
        {
            var state = RandomIncident.Play(steps)[^1].After;
            Assert.Equal(Text(state), Text(JsonSerializer.Deserialize<Incident>(JsonSerializer.Serialize(state, DomainJson.Options), DomainJson.Options)!));
        },
        iter: 500);

    [Theory]
    [InlineData("99")]
    [InlineData("\"99\"")]
    [InlineData("\"sprinkled\"")]
    public void A_word_that_the_domain_does_not_have_is_not_read(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<SearchMark>(json, DomainJson.Options));

    [Fact]
    public void Hazards_are_words_side_by_side() =>
        Assert.Equal(Hazards.Threat | Hazards.Casualty, JsonSerializer.Deserialize<Hazards>("\"threat, casualty\"", DomainJson.Options));

    private static string Text(IncidentEvent e) => e.GetType().Name + JsonSerializer.Serialize<object>(e, DomainJson.Options);

    private static Incident Fold(IEnumerable<IncidentEvent> events) => events.Aggregate(Incident.None, Incident.Evolve);

    private static string Text(Incident state) =>
        JsonSerializer.Serialize(state with { Rooms = Incident.None.Rooms }, DomainJson.Options)
        + string.Join('\n', state.Rooms.OrderBy(room => room.Key.Value, StringComparer.Ordinal).Select(room => JsonSerializer.Serialize(room, DomainJson.Options)));
}
