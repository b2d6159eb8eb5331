using Command.Domain.Kernel;

namespace Command.Web.Features.People;

/// <summary>Roles in words.</summary>
public static class PeopleWords
{
    /// <summary>A role as people say it.</summary>
    public static string Of(Role role) => role switch
    {
        Role.Observer => "Observer",
        Role.CrisisTeam => "Crisis team",
        Role.Officer => "Officer",
        Role.DistrictOffice => "District office",
        _ => "Administrator",
    };
}
