namespace BlazorLeaflet.Models;

/// <summary>A place. On a <see cref="MapCrs.Simple"/> map Lat is y (up) and Lng is x, in the plan's own units.</summary>
public readonly record struct LatLng(double Lat, double Lng);

/// <summary>An area between two corners.</summary>
public readonly record struct LatLngBounds(LatLng SouthWest, LatLng NorthEast);

/// <summary>What a map shows.</summary>
public sealed record MapView(LatLng Center, double Zoom, LatLngBounds Bounds);
