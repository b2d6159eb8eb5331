using System.Security.Cryptography;
using Command.Domain.Drills;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Web.Access;
using Command.Web.Audit;
using Command.Web.Store;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Command.Web.Features.Drills;

/// <summary>
/// Drills for calendars, which can't sign in: each person may make one address with a secret in it, and it reads what
/// they may read, for as long as they may. The secret is shown once and kept as a hash.
/// </summary>
public sealed class DrillCalendar(DistrictSessions sessions, DistrictDirectory directory, DrillDesk desk, Sight sight, AuditLog audit, TimeProvider clock)
{
    private const int SecretLength = 32;
    private const int MostKey = 400;
    private static readonly TimeSpan Back = TimeSpan.FromDays(366);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(3 * 366);

    /// <summary>Makes the key of a person's calendar; the one before no longer counts.</summary>
    public async Task<string> MakeAsync(DistrictId district, Person person)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretLength));
        await audit.WriteAsync(district, new CalendarAddressMade(audit.Stamp(person)), new StoredCalendar(person.Id.Value, Hash(secret)));
        return $"{district}_{person.Id}_{secret}";
    }

    /// <summary>Whose key this is; null when it is nobody's, or theirs no longer.</summary>
    public async Task<(DistrictId District, Person Person)?> FindAsync(string? key)
    {
        // A district has no underline in its id and a secret has none; a person's id may.
        var (first, last) = (key?.IndexOf('_') ?? -1, key?.LastIndexOf('_') ?? -1);
        if (key is null || key.Length > MostKey || first < 1 || last - first < 2 || key.Any(char.IsControl))
        {
            return null;
        }

        var (district, person, secret) = (new DistrictId(key[..first]), new PersonId(key[(first + 1)..last]), key[(last + 1)..]);
        await using var session = sessions.Read(district);
        return await session.LoadAsync<StoredCalendar>(person.Value) is { } stored
            && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(stored.Hash), Convert.FromHexString(Hash(secret)))
            && await directory.PersonAsync(district, person) is { DisabledAt: null } known
                ? (district, known)
                : null;
    }

    /// <summary>The drills that a person may read as an iCalendar (RFC 5545). Access needs and findings stay in Command.</summary>
    /// <param name="district">Where.</param>
    /// <param name="person">Who reads.</param>
    /// <param name="address">Under which address Command is reached: "https://command.example".</param>
    public async Task<string> WriteAsync(DistrictId district, Person person, string address)
    {
        var now = clock.GetUtcNow();
        var names = sight.Names(district).ToDictionary(known => known.Id, known => known.Name);
        var calendar = new Calendar { ProductId = "-//Command//Drills//EN", Version = "2.0", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", "Drills");
        foreach (var drill in await desk.ReadAsync(district, person, now - Back, now + Ahead))
        {
            calendar.Events.Add(Event(drill, names.GetValueOrDefault(drill.Building, ""), address, now));
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    // Each thing said of a drill makes its event a newer one, also that it was moved or cancelled: SEQUENCE grows, and a calendar takes it over (RFC 5545, 3.8.7.4).
    private static CalendarEvent Event(Drill drill, string school, string address, DateTimeOffset now) => new()
    {
        Uid = $"{drill.Id}@command",
        Sequence = (int)drill.Version,
        DtStamp = Utc(now),
        DtStart = Utc(drill.When),
        DtEnd = Utc(drill.Held?.EndedAt ?? drill.When + TimeSpan.FromMinutes(30)),
        Summary = $"DRILL{(drill.Cancelled is null ? "" : ", cancelled")}: {DrillWords.Title(drill.Kind)}, {school}",
        Location = school,
        Status = drill.Cancelled is null ? "CONFIRMED" : "CANCELLED",
        Description = $"DRILL: not a real emergency. {DrillWords.Standing(drill, now)}.",
        Url = new Uri($"{address}/drills/{drill.Id}"),
    };

    private static CalDateTime Utc(DateTimeOffset at) => new(at.UtcDateTime, CalDateTime.UtcTzId);

    private static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));
}
