using Command.Domain.Buildings;

namespace Command.Web.Features.Demo.Drawing;

/// <summary>Where a sheet lies on the earth.</summary>
/// <param name="Longitude">Of the sheet's origin, in degrees (WGS 84).</param>
/// <param name="Latitude">Of the sheet's origin, in degrees (WGS 84).</param>
/// <param name="Clockwise">How far the sheet is turned, in degrees, seen from above; 0 when its y axis points true north.</param>
public sealed record Anchor(double Longitude, double Latitude, double Clockwise = 0)
{
    /// <summary>
    /// A place on the sheet, in metres, as longitude and latitude, rounded to a millimetre.
    /// A sheet is small enough that the length of a degree at its origin serves all of it.
    /// </summary>
    public Point ToEarth(Point sheet)
    {
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(Clockwise));
        var east = (sheet.X * cos) + (sheet.Y * sin);
        var north = (sheet.Y * cos) - (sheet.X * sin);
        return new(
            Math.Round(Longitude + (east / MetresPerDegreeEast), 8),
            Math.Round(Latitude + (north / MetresPerDegreeNorth), 8));
    }

    // The usual series for the WGS 84 ellipsoid, good to a centimetre per degree.
    private double MetresPerDegreeNorth => 111_132.92 - (559.82 * Cos(2)) + (1.175 * Cos(4));

    private double MetresPerDegreeEast => (111_412.84 * Cos(1)) - (93.5 * Cos(3)) + (0.118 * Cos(5));

    private double Cos(int times) => Math.Cos(times * double.DegreesToRadians(Latitude));
}
