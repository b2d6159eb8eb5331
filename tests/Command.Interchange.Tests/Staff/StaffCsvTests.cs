using System.Text;
using Command.Domain.Kernel;
using Command.Interchange.Staff;

namespace Command.Interchange.Tests.Staff;

public sealed class StaffCsvTests
{
    [Fact]
    public void A_plain_list_is_read_row_by_row()
    {
        var row = Assert.Single(Listed("name,e-mail,role,building,agency\nKofi Mensah,Kofi.Mensah@Riverbend.example,crisis team,Middle,\n").Rows);

        Assert.Equal((2, "Kofi Mensah", "kofi.mensah@riverbend.example", Role.CrisisTeam), (row.Number, row.Name, row.Email, row.Role));
        Assert.Equal(["Middle"], row.Buildings!);
        Assert.Equal("", row.Agency);
        Assert.Null(row.Title);
    }

    [Theory]
    [InlineData("Full Name;E-Mail Address;Staff type;School;Organization", "Ann Lee;a@b.example;SRO;High;Riverbend PD", ';')]
    [InlineData("LAST_NAME\tFirst Name\tUPN\tRole\tsite(s)\tAgency Name", "Lee\tAnn\ta@b.example\tSchool resource officer\tHigh\tRiverbend PD", '\t')]
    [InlineData("\uFEFFName,Mail,Command role,Campus,Department", "Ann Lee,a@b.example,Officer,High,Riverbend PD", ',')]
    public void Headings_are_known_under_many_names_and_any_separator(string headings, string line, char separator)
    {
        Assert.Contains(separator, line);
        var row = Assert.Single(Listed($"{headings}\r\n{line}\r\n").Rows);

        Assert.Equal(("Ann Lee", "a@b.example", Role.Officer, "Riverbend PD"), (row.Name, row.Email, row.Role, row.Agency));
        Assert.Equal(["High"], row.Buildings!);
    }

    [Fact]
    public void Several_buildings_stand_in_one_field()
    {
        var row = Assert.Single(Listed("name,email,role,building\nDep. Halvorsen,h@so.example,officer,\"Oak; Lakeside | Prairie View\"\n").Rows);

        Assert.Equal(["Oak", "Lakeside", "Prairie View"], row.Buildings!);
        Assert.Null(row.Agency);
    }

    [Fact]
    public void Every_bad_row_is_named_by_row_and_field_and_the_good_ones_are_kept()
    {
        var read = Listed("Name,E-Mail,Role\nA One,a@b.example,crisis team\n,b@b.example,officer\nC Three,,officer\nD Four,d@b.example,king\nE Five,A@B.example,observer\n,,\n");

        Assert.Equal("A One", Assert.Single(read.Rows).Name);
        Assert.Equal(
            [(3, "Name"), (4, "E-Mail"), (5, "Role"), (6, "E-Mail"), (7, "Name"), (7, "E-Mail"), (7, "Role")],
            read.Faults.Select(fault => (fault.Row, fault.Field)));
        Assert.Contains("“king” is no role", read.Faults[2].Words, StringComparison.Ordinal);
        Assert.Contains("is in row 2 already", read.Faults[3].Words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_understood_is_said()
    {
        Assert.Equal(["Shoe size"], Listed("name,email,role,Shoe size\nA,a@b.example,observer,9\n").Ignored);
        Assert.Contains("the e-mail", Refused("name,role\nA,officer\n"), StringComparison.Ordinal);
        Assert.Contains("the name", Refused("email,role,first name\na@b.example,officer,A\n"), StringComparison.Ordinal);
        Assert.Contains("mean the same", Refused("name,email,mail,role\n"), StringComparison.Ordinal);
        Assert.Contains("empty", Refused(""), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_list_is_refused_and_never_thrown()
    {
        Assert.Contains("longer than 1000", Listed("name,email,role\n" + new string('x', 5_000) + ",a@b.example,officer\n").Faults[0].Words, StringComparison.Ordinal);
        Refused("name,email,role\n\"A," + new string('x', 3_000));
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var bytes = new byte[random.Next(2_000)];
            random.NextBytes(bytes);
            Assert.NotNull(StaffCsv.Read([.. Encoding.ASCII.GetBytes(i % 2 == 0 ? "" : "name,email,role\n"), .. bytes]));
        }

        Assert.Contains("more than 5000 people", Refused("name,email,role\n" + string.Concat(Enumerable.Range(0, 5_001).Select(n => $"P {n},p{n}@b.example,observer\n"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Older_table_programs_letters_are_read()
    {
        var file = Encoding.Latin1.GetBytes("name,email,role\nRenée Núñez,r@b.example,crisis team\n");

        Assert.Equal("Renée Núñez", Assert.Single(Assert.IsType<StaffRead.Listed>(StaffCsv.Read(file)).Rows).Name);
    }

    private static StaffRead.Listed Listed(string text) => Assert.IsType<StaffRead.Listed>(StaffCsv.Read(Encoding.UTF8.GetBytes(text)));

    private static string Refused(string text) => Assert.IsType<StaffRead.Refused>(StaffCsv.Read(Encoding.UTF8.GetBytes(text))).Reason;
}
