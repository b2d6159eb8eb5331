using System.Globalization;
using Command.Domain.Drills;

namespace Command.Web.Features.Drills;

/// <summary>Days and times as the clock on the school's wall has them: a drill belongs to a school day, whoever looks from where.</summary>
public static class SchoolTime
{
    /// <summary>For <c>input type="datetime-local"</c>: Blazor adds the seconds to what a browser tells it.</summary>
    public const string InputFormat = "yyyy-MM-ddTHH:mm:ss";

    /// <summary>The zone of a district; UTC where the system does not know it.</summary>
    public static TimeZoneInfo ZoneOf(Domain.People.District? district) =>
        district is not null && TimeZoneInfo.TryFindSystemTimeZoneById(district.TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>A moment on the school's clock.</summary>
    public static DateTime At(DateTimeOffset moment, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(moment, zone).DateTime;

    /// <summary>A moment on the school's clock to begin a form with: to the minute, as people write it.</summary>
    public static DateTime ForInput(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var wall = At(moment, zone);
        return wall.AddTicks(-(wall.Ticks % TimeSpan.TicksPerMinute));
    }

    /// <summary>What the school's clock said as a moment. An hour that the clock leaves out in spring is taken as the one after.</summary>
    public static DateTimeOffset From(DateTime wall, TimeZoneInfo zone)
    {
        var plain = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        var real = zone.IsInvalidTime(plain) ? plain.AddHours(1) : plain;
        return new DateTimeOffset(real, zone.GetUtcOffset(real)).ToUniversalTime();
    }

    /// <summary>"Tue 24 Nov 2026, 09:05".</summary>
    public static string Full(DateTimeOffset moment, TimeZoneInfo zone) => At(moment, zone).ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"09:05".</summary>
    public static string Clock(DateTimeOffset moment, TimeZoneInfo zone) => At(moment, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"19 Dec".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>Today at the school.</summary>
    public static DateOnly Today(TimeProvider clock, TimeZoneInfo zone) => DrillYear.LocalDay(clock.GetUtcNow(), zone);

    /// <summary>When a day begins at the school.</summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone) => From(day.ToDateTime(TimeOnly.MinValue), zone);
}
