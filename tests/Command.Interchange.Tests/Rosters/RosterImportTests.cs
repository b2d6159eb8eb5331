using Command.Domain.Students;
using Command.Interchange.Rosters;
using Command.Interchange.Tests.Plans;
using static Command.Interchange.Tests.Rosters.RosterZip;

namespace Command.Interchange.Tests.Rosters;

public sealed class RosterImportTests
{
    [Fact]
    public void Schools_students_classes_and_who_sits_where_are_read()
    {
        var read = new RosterZip().Read();
        var school = Assert.Single(read.Schools);

        Assert.Equal(("o1", "Riverbend Middle School", "0042"), (school.Id, school.Name, school.Identifier));
        Assert.Equal<Student>([new("s1", "Thistlewood", "Ada", "07"), new("s2", "O'Hare, Jr.", "Bo", "07")], school.Students);
        var algebra = school.Classes[0];
        Assert.Equal(("Algebra, first half", "Dahl", "214"), (algebra.Title, algebra.Teacher, algebra.Location));
        Assert.Equal((new DateOnly(2026, 1, 20), new DateOnly(2026, 6, 5)), (algebra.From, algebra.Until));
        Assert.Equal<string>(["1", "3"], algebra.Periods);
        Assert.Equal<int>([0, 1], algebra.Students);
        Assert.Empty(school.Classes[1].Periods);
        Assert.Equal(0, read.LeftOutCount);
    }

    [Fact]
    public void Guardians_passwords_and_whoever_left_are_not_taken()
    {
        var school = new RosterZip()
            .Row("users.csv", "s3,tobedeleted,,true,o1,student,x,,Zeb,Fernsby,,,,,,,07,")
            .Row("enrollments.csv", "e5,active,,c2,o1,s3,student,,,")
            .Row("enrollments.csv", "e6,active,,c2,o1,s2,student,,,2026-03-01")
            .Read().Schools[0];

        Assert.Equal(2, school.Students.Length);
        Assert.Equal<int>([0], school.Classes[1].Students);
        Assert.DoesNotContain("secret", string.Join(' ', school.Students.Select(student => $"{student.Id}{student.FamilyName}{student.GivenName}{student.Grade}")), StringComparison.Ordinal);
    }

    [Fact]
    public void Demographics_are_not_even_unpacked() =>
        Assert.Equal(2, new RosterZip().With("demographics.csv", "this,is\n\"no CSV").Read().Students);

    [Fact]
    public void Columns_are_found_by_their_names_wherever_they_stand_and_extra_ones_are_no_harm() =>
        Assert.Equal(1, new RosterZip().With("users.csv", "ext_x,familyName,role,sourcedId,givenName,orgSourcedIds\n1,Fernsby,student,s1,Cleo,o1\n,Dahl,teacher,p1,Kim,o1\n,Lund,student,s2,Bo,d1\n").Read().Schools[0].Students.Count(student => student.FamilyName == "Fernsby"));

    [Theory]
    [InlineData("users.csv", "s9,active,,true,o9,student,x,,Zeb,Fernsby,,,,,,,,", "users.csv, row 26: orgSourcedIds names a school that orgs.csv does not have")]
    [InlineData("users.csv", "s9,active,,true,o1,student,x,,,,,,,,,,,", "users.csv, row 26: familyName and givenName are both empty")]
    [InlineData("users.csv", "s1,active,,true,o1,student,x,,Zeb,Fernsby,,,,,,,,", "users.csv, row 26: sourcedId is there twice")]
    [InlineData("users.csv", "s9,perhaps,,true,o1,student,x,,Zeb,Fernsby,,,,,,,,", "users.csv, row 26: status is neither active nor tobedeleted")]
    [InlineData("enrollments.csv", "e9,active,,c9,o1,s1,student,,,", "enrollments.csv, row 26: classSourcedId names a class that classes.csv does not have")]
    [InlineData("enrollments.csv", "e9,active,,c1,o1,s9,student,,,", "enrollments.csv, row 26: userSourcedId names a student that users.csv does not have")]
    [InlineData("enrollments.csv", "e9,active,,c1,o1,s1,student,,,tomorrow", "enrollments.csv, row 26: endDate is not a date like 2026-03-02")]
    [InlineData("classes.csv", "c9,active,,Art,07,,,scheduled,1,o9,t1,,,", "classes.csv, row 26: schoolSourcedId names a school that orgs.csv does not have")]
    public void A_row_that_is_wrong_is_left_out_and_named_with_file_row_and_field(string file, string row, string problem)
    {
        var read = Long(file).Row(file, row).Read();

        Assert.Equal(problem, Assert.Single(read.LeftOut).ToString());
        Assert.DoesNotContain("Fernsby", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_with_more_than_one_wrong_row_in_ten_is_refused() =>
        Assert.Equal("enrollments.csv: has 1 wrong rows of 5; export it again", new RosterZip().Row("enrollments.csv", "e9,active,,c9,o1,s1,student,,,").Refusal());

    [Theory]
    [InlineData("manifest.csv", "propertyName,value\noneroster.version,1.2\n", "manifest.csv: says OneRoster version 1.2; only 1.1 is supported")]
    [InlineData("manifest.csv", "propertyName,value\nfile.users,delta\n", "manifest.csv: says that users.csv holds changes only (delta); export everything (bulk)")]
    [InlineData("users.csv", "sourcedId,role,givenName\n", "users.csv: has no column familyName")]
    [InlineData("users.csv", "sourcedId,role,givenName,familyName,role\n", "users.csv: has the column role twice")]
    [InlineData("orgs.csv", "sourcedId,name,type\nd1,Riverbend,district\n", "classes.csv: has 2 wrong rows of 2; export it again")]
    [InlineData("users.csv", "", "users.csv: is not a CSV file with a header")]
    public void A_file_that_is_wrong_as_a_whole_is_refused_and_says_what_to_do(string file, string content, string refusal) =>
        Assert.Equal(refusal, new RosterZip().With(file, content).Refusal());

    [Fact]
    public void What_is_no_archive_or_no_roster_is_refused()
    {
        Assert.Equal("roster.zip: has no users.csv, so it is not a OneRoster export", new RosterZip().Without("users.csv").Refusal());
        Assert.Contains("is not a zip archive", Assert.IsType<RosterRefused>(RosterImport.Read("a.csv", "x,y"u8.ToArray(), Today)).Problems[0].Reason, StringComparison.Ordinal);
        Assert.Contains("damaged", Assert.IsType<RosterRefused>(RosterImport.Read("a.zip", new RosterZip().Bytes().AsMemory(0, 200), Today)).Problems[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_points_outside_is_refused() =>
        Assert.Contains("points outside the archive", new RosterZip().With("../users.csv", "x").Refusal(), StringComparison.Ordinal);

    [Fact]
    public void An_archive_of_too_many_entries_or_too_many_bytes_is_refused_before_it_is_unpacked()
    {
        var many = new RosterZip();
        for (var i = 0; i < 500; i++)
        {
            many.With($"x{i}.txt", "");
        }

        Assert.Contains("at most 500", many.Refusal(), StringComparison.Ordinal);
        Assert.Contains("would unpack to more than 200 MB", new RosterZip().With("big.txt", new string(' ', 200_000_001)).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_bytes_stand_in_a_table_nothing_throws()
    {
        foreach (var text in new[] { "\"", "a,\"b\nc", "\0\0\0", "sourcedId\n" + new string('x', 2_000_000), "sourcedId,role,givenName,familyName\n\"s1\"x,student,A,B\n", "," })
        {
            Assert.NotNull(RosterImport.Read("roster.zip", new RosterZip().With("users.csv", text).Bytes(), Today));
        }
    }

    [SkippableFact]
    public void The_sample_of_another_product_is_read_with_its_own_column_names()
    {
        using var file = RealData.Open("roster/oneroster-1p1-base-oat.zip");
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);

        var read = Assert.IsType<RosterRead>(RosterImport.Read("oat.zip", bytes.ToArray(), Today));

        Assert.Equal(["School 1", "School 2"], read.Schools.Select(school => school.Name));
        Assert.Equal([2, 1], read.Schools.Select(school => school.Classes.Length));
        Assert.All(read.Schools, school => Assert.Single(school.Students));
        Assert.Equal("Luxembourg", read.Schools[0].Classes[0].Location);
    }

    // Twenty-five rows in all, of which one may be wrong.
    private static RosterZip Long(string file)
    {
        var zip = new RosterZip();
        var (prefix, there) = file switch { "users.csv" => ("u", 5), "classes.csv" => ("k", 3), _ => ("n", 5) };
        for (var row = there + 1; row <= 25; row++)
        {
            zip.Row(file, file switch
            {
                "users.csv" => $"{prefix}{row},active,,true,o1,student,x,,Given{row},Family{row},,,,,,,,",
                "classes.csv" => $"{prefix}{row},active,,Art,07,,,scheduled,1,o1,t1,,,",
                _ => $"{prefix}{row},active,,c2,o1,s2,student,,,",
            });
        }

        return zip;
    }
}
