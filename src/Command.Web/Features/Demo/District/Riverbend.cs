using Command.Web.Features.Demo.Drawing;

namespace Command.Web.Features.Demo.District;

/// <summary>The made-up place: everything in it is given in metres east and north of the town hall's clock.</summary>
internal static class Riverbend
{
    public const string Name = "Riverbend Public Schools";

    /// <summary>The sheet of the whole district.</summary>
    public static readonly Anchor Anchor = new(-93.60, 44.80);

    /// <summary>A sheet of its own for something that stands at this place.</summary>
    public static Anchor At(double east, double north, double clockwise)
    {
        var origin = Anchor.ToEarth(new(east, north));
        return new(origin.X, origin.Y, clockwise);
    }
}
