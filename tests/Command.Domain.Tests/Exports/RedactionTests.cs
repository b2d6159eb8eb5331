using Command.Domain.Exports;
using Command.Domain.Incidents;
using Command.Domain.Rooms;
using Command.Domain.Students;

namespace Command.Domain.Tests.Exports;

public sealed class RedactionTests
{
    private static readonly IReadOnlyList<Type> Events = [.. typeof(IncidentEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(IncidentEvent)) && !type.IsAbstract)];

    [Fact]
    public void Every_event_of_an_incident_has_a_rule() => Assert.Equal(Events.Select(type => type.Name).Order(), Redaction.Rules.Keys.Select(type => type.Name).Order());

    [Fact]
    public void A_rule_names_only_what_its_event_has() => Assert.All(
        Redaction.Rules,
        rule => Assert.All([.. rule.Value.Agency.Fields, .. rule.Value.Public.Fields], field => Assert.NotNull(rule.Key.GetProperty(field))));

    [Fact]
    public void The_public_never_learns_a_room_a_name_a_device_or_what_someone_wrote() => Assert.All(Redaction.Rules, rule =>
    {
        Assert.NotEqual(Extent.Whole, rule.Value.Public.Extent);
        Assert.DoesNotContain(rule.Value.Public.Fields, field => field.Contains("Room", StringComparison.Ordinal) || field is "Text" or "Summary" or "Reason" or "Because" or "Detail" or "Note" or "Zone" or "Place" or "Name");
        Assert.All(["user", "data/stamp/by/name", "data/stamp/by/person", "data/stamp/by/device", "headers/device", "data/summary", "data/text", "data/room"], field =>
            Assert.NotNull(Redaction.Withholds(ExportAudience.Public, rule.Key, field)));
    });

    [Fact]
    public void Rooms_and_students_are_wholly_withheld_from_the_public() => Assert.All(
        Events.Where(type => type.IsSubclassOf(typeof(RoomEvent)) || type == typeof(StudentDataDisclosed) || type == typeof(RecheckCalled)),
        type => Assert.Equal(Extent.Nothing, Redaction.ShareOf(ExportAudience.Public, type).Extent));

    [Fact]
    public void An_agency_is_given_names_but_no_devices_and_nothing_of_students()
    {
        Assert.Null(Redaction.Withholds(ExportAudience.Agency, typeof(NoteAdded), "data/stamp/by/name"));
        Assert.Null(Redaction.Withholds(ExportAudience.Agency, typeof(NoteAdded), "data/text"));
        Assert.Equal(Law.Devices, Redaction.Withholds(ExportAudience.Agency, typeof(NoteAdded), "data/stamp/by/device"));
        Assert.Equal(Law.Education, Redaction.Withholds(ExportAudience.Agency, typeof(StudentDataDisclosed), "data/reason"));
    }

    [Fact]
    public void The_district_is_given_everything_but_the_seal() => Assert.All(Redaction.Rules.Keys, type =>
    {
        Assert.Null(Redaction.Withholds(ExportAudience.Full, type, "data/anything/at/all"));
        Assert.Null(Redaction.Withholds(ExportAudience.Full, type, "user"));
        Assert.Equal(Law.Seal, Redaction.Withholds(ExportAudience.Full, type, "headers/seal"));
    });
}
