using System.Globalization;

namespace Command.Domain.Forms;

/// <summary>Times as forms write them: by the school's clock, 24 hours.</summary>
public sealed record FormClock(TimeZoneInfo Zone)
{
    /// <summary>"24 Nov 2026, 09:05".</summary>
    public string Date(DateTimeOffset at) => At(at, "d MMM yyyy, HH:mm");

    /// <summary>"24 Nov 2026".</summary>
    public string Day(DateTimeOffset at) => At(at, "d MMM yyyy");

    /// <summary>"09:05:12".</summary>
    public string Second(DateTimeOffset at) => At(at, "HH:mm:ss");

    /// <summary>"24 Nov, 09:05:12".</summary>
    public string Full(DateTimeOffset at) => At(at, "d MMM, HH:mm:ss");

    /// <summary>A length of time as people say it: "40 s", "3 min 05 s", "14 min", "1 h 05 min".</summary>
    public static string Length(TimeSpan span) =>
        span < TimeSpan.FromMinutes(1) ? $"{Whole(span.TotalSeconds)} s"
        : span < TimeSpan.FromMinutes(10) && span.Seconds > 0 ? $"{Whole(Math.Floor(span.TotalMinutes))} min {span.Seconds:00} s"
        : span < TimeSpan.FromHours(1) ? $"{Whole(Math.Floor(span.TotalMinutes))} min"
        : $"{Whole(Math.Floor(span.TotalHours))} h {span.Minutes:00} min";

    private static string Whole(double number) => number.ToString("0", CultureInfo.InvariantCulture);

    private string At(DateTimeOffset at, string format) => TimeZoneInfo.ConvertTime(at, Zone).ToString(format, CultureInfo.InvariantCulture);
}
