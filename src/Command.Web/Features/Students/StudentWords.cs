using Command.Domain.Buildings;
using Command.Domain.Kernel;
using Command.Domain.Students;

namespace Command.Web.Features.Students;

/// <summary>The words for what was seen of students. A name is in none of them.</summary>
public static class StudentWords
{
    /// <summary>What a disclosure says in the timeline.</summary>
    public static string Of(StudentDataDisclosed d, PlanIndex plan) =>
        $"was shown the names of {Students(d.Students)} in {string.Join(", ", d.Rooms.Select(plan.Title))}{In(d.Period)}: {d.Reason}";

    /// <summary>"1 student", "26 students".</summary>
    public static string Students(int count) => count == 1 ? "1 student" : $"{count:N0} students";

    /// <summary>", period 3"; nothing where classes meet all day.</summary>
    public static string In(string period) => period.Length == 0 ? "" : $", {Period(period)}";

    /// <summary>"period 3"; what has a word in it already stands alone.</summary>
    public static string Period(string period) => period.Length == 0 ? "all day" : char.IsDigit(period[0]) ? $"period {period}" : period;

    /// <summary>The rule of the law, as it is cited.</summary>
    public static string Of(DisclosureBasis basis) => basis switch
    {
        DisclosureBasis.SchoolOfficial => "school official, 34 CFR 99.31(a)(1)",
        DisclosureBasis.SchoolOfficialByAgreement => "school official by agreement, 34 CFR 99.31(a)(1)(i)(B)",
        _ => "emergency, 34 CFR 99.31(a)(10), 99.36",
    };

    /// <summary>What a person is called in the list: "officer", "crisis team".</summary>
    public static string Of(Role role) => role switch
    {
        Role.Officer => "officer",
        Role.CrisisTeam => "crisis team",
        Role.DistrictOffice => "district office",
        Role.Administrator => "administrator",
        _ => "observer",
    };
}
