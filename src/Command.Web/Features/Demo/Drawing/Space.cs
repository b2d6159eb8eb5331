using Command.Domain.Buildings;

namespace Command.Web.Features.Demo.Drawing;

/// <summary>What a room is, apart from where it lies.</summary>
/// <param name="Number">As on the door plate; empty where there is none.</param>
/// <param name="Name">As staff say it; empty where the number says enough.</param>
/// <param name="Use">What it is used for.</param>
/// <param name="Width">Its share of a row along a hall, in metres; of no meaning outside a row.</param>
/// <param name="ToSearch">Whether it counts when rooms are searched.</param>
public sealed record Space(string Number, string Name, RoomUse Use, double Width = 0, bool ToSearch = true)
{
    /// <summary>A stretch of a row where nothing is built, or where something else already stands.</summary>
    public bool IsGap => Number.Length + Name.Length == 0;
}

/// <summary>The words of a floor plan: what a school is made of.</summary>
public static class Spaces
{
    public static Space Class(string number, double width = 9, string name = "") => new(number, name, RoomUse.Classroom, width);

    public static Space Lab(string number, string name, double width = 0) => new(number, name, RoomUse.Laboratory, width);

    public static Space Office(string number, string name, double width = 0) => new(number, name, RoomUse.Office, width);

    public static Space Nurse(string number, double width = 0) => new(number, "Nurse", RoomUse.FirstAid, width);

    public static Space Boys(string number, double width = 5) => new(number, "Boys", RoomUse.Restroom, width);

    public static Space Girls(string number, double width = 5) => new(number, "Girls", RoomUse.Restroom, width);

    public static Space Restroom(string number, double width = 3, string name = "Rest room") => new(number, name, RoomUse.Restroom, width);

    public static Space Locker(string number, string name, double width = 0) => new(number, name, RoomUse.LockerRoom, width);

    public static Space Closet(string number, double width = 3, string name = "Custodian closet") => new(number, name, RoomUse.Storage, width);

    public static Space Storage(string number, string name, double width = 0) => new(number, name, RoomUse.Storage, width);

    public static Space Mechanical(string number, string name, double width = 0) => new(number, name, RoomUse.Mechanical, width);

    public static Space Media(string number, double width = 0) => new(number, "Media center", RoomUse.Library, width);

    public static Space Gym(string number, string name = "Gym", double width = 0) => new(number, name, RoomUse.Gym, width);

    public static Space Cafeteria(string number, double width = 0) => new(number, "Cafeteria", RoomUse.Cafeteria, width);

    public static Space Kitchen(string number, double width = 0) => new(number, "Kitchen", RoomUse.Kitchen, width);

    public static Space Stage(string number, string name, double width = 0) => new(number, name, RoomUse.Auditorium, width);

    public static Space Lobby(string name = "Lobby", double width = 0) => new("", name, RoomUse.Lobby, width);

    public static Space Stair(int number, double width = 6) => new("", $"Stair {number}", RoomUse.Stairs, width);

    public static Space Elevator(double width = 3) => new("", "Elevator", RoomUse.Elevator, width);

    public static Space Courtyard(string name = "Courtyard") => new("", name, RoomUse.Outdoor);

    public static Space Other(string number, string name, double width = 0) => new(number, name, RoomUse.Other, width);

    public static Space Gap(double width) => new("", "", RoomUse.Other, width, ToSearch: false);
}
