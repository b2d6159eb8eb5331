using Command.Domain.Buildings;

namespace Command.Web.Features.Maps;

/// <summary>What things on a plan are called.</summary>
public static class PlanWords
{
    /// <summary>A kind of key feature, as written on a critical incident map.</summary>
    public static string Of(KeyFeatureKind kind) => kind switch
    {
        KeyFeatureKind.Aed => "AED",
        KeyFeatureKind.TraumaKit => "Trauma kit",
        KeyFeatureKind.FirstAid => "First aid",
        KeyFeatureKind.FireExtinguisher => "Fire extinguisher",
        KeyFeatureKind.FireAlarmPull => "Fire alarm pull",
        KeyFeatureKind.FireAlarmPanel => "Fire alarm panel",
        KeyFeatureKind.KeyBox => "Key box",
        KeyFeatureKind.GasShutOff => "Gas shut-off",
        KeyFeatureKind.WaterShutOff => "Water shut-off",
        KeyFeatureKind.ElectricShutOff => "Electric shut-off",
        KeyFeatureKind.Elevator => "Elevator",
        KeyFeatureKind.Stairs => "Stairs",
        KeyFeatureKind.Phone => "Phone",
        KeyFeatureKind.AssemblyPoint => "Assembly point",
        KeyFeatureKind.Camera => "Camera",
        _ => "Feature",
    };

    /// <summary>What a room is used for.</summary>
    public static string Of(RoomUse use) => use switch
    {
        RoomUse.LockerRoom => "Locker room",
        RoomUse.FirstAid => "First aid",
        RoomUse.Restroom => "Rest room",
        _ => use.ToString(),
    };
}
