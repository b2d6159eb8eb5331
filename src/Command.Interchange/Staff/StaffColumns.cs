using Command.Domain.Kernel;

namespace Command.Interchange.Staff;

/// <summary>What a column of a staff list is for.</summary>
internal enum StaffColumn
{
    Name,
    FirstName,
    LastName,
    Email,
    Role,
    Building,
    Agency,
    Title,
}

/// <summary>The many names by which lists of staff call the same things.</summary>
internal static class StaffColumns
{
    private static readonly Dictionary<string, StaffColumn> Headings = Spelled(new Dictionary<StaffColumn, string>
    {
        [StaffColumn.Name] = "name fullname displayname staffname employeename person",
        [StaffColumn.FirstName] = "firstname givenname first",
        [StaffColumn.LastName] = "lastname surname familyname last",
        [StaffColumn.Email] = "email emailaddress mail workemail schoolemail username userprincipalname upn",
        [StaffColumn.Role] = "role commandrole stafftype usertype accesslevel",
        [StaffColumn.Building] = "building buildings school schools schoolname site sites location campus orgname",
        [StaffColumn.Agency] = "agency agencyname organization organisation department employer",
        [StaffColumn.Title] = "title jobtitle position job whattheyare",
    });

    private static readonly Dictionary<string, Role> Roles = Spelled(new Dictionary<Role, string>
    {
        [Role.Observer] = "observer observers viewer readonly guest",
        [Role.CrisisTeam] = "crisisteam crisis buildingcrisisteam buildingteam team staff teacher principal crisisteammember schoolstaff",
        [Role.Officer] = "officer officers sro schoolresourceofficer partneragency police deputy",
        [Role.DistrictOffice] = "districtoffice district office centraloffice",
        [Role.Administrator] = "administrator administrators systemadministrator admin itadministrator",
    });

    /// <summary>What a heading stands for; null when it means nothing to us.</summary>
    public static StaffColumn? Of(string heading) => Headings.TryGetValue(Key(heading), out var column) ? column : null;

    /// <summary>The role of these words; null when they are none.</summary>
    public static Role? RoleOf(string words) => Roles.TryGetValue(Key(words), out var role) ? role : null;

    // "E-mail address", "e_mail_address" and "EMAIL ADDRESS" are one.
    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static Dictionary<string, T> Spelled<T>(Dictionary<T, string> words)
        where T : notnull =>
        words.SelectMany(pair => pair.Value.Split(' ').Select(word => (word, pair.Key))).ToDictionary(pair => pair.word, pair => pair.Key, StringComparer.Ordinal);
}
