using System.Globalization;
using Command.Domain.Trends;

namespace Command.Web.Features.Trends;

/// <summary>The words and figures of trends.</summary>
public static class TrendWords
{
    /// <summary>Every measure, in the order in which a response goes.</summary>
    public static readonly IReadOnlyList<Measure> Measures = Enum.GetValues<Measure>();

    /// <summary>"Time to all rooms cleared".</summary>
    public static string Title(Measure measure) => measure switch
    {
        Measure.ToAction => "Time to action",
        Measure.ToCommand => "Time to command",
        _ => "Time to all rooms cleared",
    };

    /// <summary>Minutes and seconds: "2:05"; a dash for what was not reached.</summary>
    public static string Time(TimeSpan? time) => time is { } t ? string.Create(CultureInfo.InvariantCulture, $"{(int)t.TotalMinutes}:{t.Seconds:00}") : "–";

    /// <summary>What was practised, and what was real.</summary>
    public static string Group(bool isPractice) => isPractice ? "Drills and exercises" : "Actual";

    /// <summary>A round number of minutes at or above the longest, for the end of an axis.</summary>
    public static double Ceiling(IEnumerable<TimeSpan> times)
    {
        var most = times.Select(time => time.TotalMinutes).DefaultIfEmpty(1).Max();
        double[] steps = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 40, 60, 90, 120, 180, 240];
        return steps.FirstOrDefault(step => step >= most, Math.Ceiling(most / 60) * 60);
    }

    /// <summary>A number for an attribute of a drawing.</summary>
    public static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
