using System.Globalization;
using Command.Domain.Buildings;

namespace Command.Web.Features.Buildings;

/// <summary>A place on earth as people copy it from a map: "44.80123, -93.60456", latitude first.</summary>
public static class MapPlace
{
    public static string Write(Point place) => string.Create(CultureInfo.InvariantCulture, $"{place.Y:0.00000}, {place.X:0.00000}");

    /// <summary>The place; null when the words name none.</summary>
    public static Point? Read(string words) =>
        words.Split(',', StringSplitOptions.TrimEntries) is [var latitude, var longitude]
        && double.TryParse(latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var y) && Math.Abs(y) <= 90
        && double.TryParse(longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var x) && Math.Abs(x) <= 180
            ? new Point(x, y)
            : null;

    /// <summary>The main entrance as drawn, else the middle of the plan; null when the plan has no place on earth.</summary>
    public static Point? Of(FloorPlan plan)
    {
        if (plan.Crs is PlanCrs.Local || plan.Rooms.IsEmpty)
        {
            return null;
        }

        return plan.Doors.FirstOrDefault(door => door is { Exterior: true, Number: "1" }) is { } entrance
            ? new Point((entrance.From.X + entrance.To.X) / 2, (entrance.From.Y + entrance.To.Y) / 2)
            : new Point(plan.Rooms.Average(room => room.Label.X), plan.Rooms.Average(room => room.Label.Y));
    }
}
