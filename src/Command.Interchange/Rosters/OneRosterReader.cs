using System.Collections.Immutable;
using Command.Domain.Students;

namespace Command.Interchange.Rosters;

/// <summary>Puts the tables of an archive together: schools, their students, and who is in which class (OneRoster 1.1, CSV binding).</summary>
internal sealed class OneRosterReader(OneRosterArchive archive, RosterFindings findings, DateOnly today)
{
    private readonly Dictionary<string, SchoolBuilder> _schools = new(StringComparer.Ordinal);
    private readonly HashSet<string> _otherOrgs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (DateOnly From, DateOnly Until)> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ClassBuilder> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Student> _students = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _teachers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);

    public ImmutableArray<SchoolRoster> Read()
    {
        Each("orgs.csv", ["sourcedId", "name"], TakeOrg);
        Each("academicSessions.csv", ["sourcedId"], TakeTerm);
        Each("classes.csv", ["sourcedId", "title", "schoolSourcedId"], TakeClass);
        Each("users.csv", ["sourcedId", "role", "givenName", "familyName"], TakeUser);
        Each("enrollments.csv", ["classSourcedId", "userSourcedId", "role"], TakeEnrollment);
        return [.. _schools.Values.Select(school => school.Build(_classes.Values.Where(one => one.School == school))).Where(school => school.Students.Length > 0).OrderBy(school => school.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private void Each(string table, IReadOnlyList<string> needed, Action<CsvRow> take)
    {
        foreach (var row in archive.Rows(table, needed))
        {
            findings.Try(row, one =>
            {
                if (one.IsActive)
                {
                    take(one);
                }
                else
                {
                    _gone.Add(one.Text("sourcedId"));
                }
            });
        }
    }

    private void TakeOrg(CsvRow row)
    {
        var id = row.Needed("sourcedId");
        if (row.Text("type").ToUpperInvariant() is not ("SCHOOL" or ""))
        {
            _otherOrgs.Add(id);
        }
        else if (!_schools.TryAdd(id, new SchoolBuilder(id, row.Needed("name"), row.Text("identifier"))))
        {
            throw new BadRow("sourcedId", "is there twice");
        }
    }

    private void TakeTerm(CsvRow row)
    {
        if (row.Date("startDate") is { } from && row.Date("endDate") is { } until)
        {
            _terms[row.Needed("sourcedId")] = (from, until);
        }
    }

    private void TakeClass(CsvRow row)
    {
        var school = _schools.GetValueOrDefault(row.Needed("schoolSourcedId")) ?? throw new BadRow("schoolSourcedId", "names a school that orgs.csv does not have");
        var periods = row.List("periods");
        if (periods.Count > RosterLimits.Periods)
        {
            throw new BadRow("periods", $"holds more than {RosterLimits.Periods}");
        }

        var terms = row.List("termSourcedIds").Where(_terms.ContainsKey).Select(term => _terms[term]).ToList();
        var made = new ClassBuilder(school, row.Text("title"), row.Text("location"), periods, terms.Count > 0 ? terms.Min(term => term.From) : null, terms.Count > 0 ? terms.Max(term => term.Until) : null);
        if (!_classes.TryAdd(row.Needed("sourcedId"), made))
        {
            throw new BadRow("sourcedId", "is there twice");
        }
    }

    private void TakeUser(CsvRow row)
    {
        var id = row.Needed("sourcedId");
        var (family, given) = (row.Text("familyName"), row.Text("givenName"));
        switch (row.Needed("role").ToUpperInvariant())
        {
            case "TEACHER":
                _teachers[id] = family.Length > 0 ? family : given;
                break;
            case "STUDENT" when family.Length + given.Length == 0:
                throw new BadRow("familyName", "and givenName are both empty");
            case "STUDENT":
                var student = new Student(id, family, given, row.List("grades").Concat(row.List("grade")).FirstOrDefault());
                if (!_students.TryAdd(id, student))
                {
                    throw new BadRow("sourcedId", "is there twice");
                }

                foreach (var org in row.List("orgSourcedIds").Where(org => !_otherOrgs.Contains(org) && !_gone.Contains(org)))
                {
                    (_schools.GetValueOrDefault(org) ?? throw new BadRow("orgSourcedIds", "names a school that orgs.csv does not have")).Place(student);
                }

                break;
            default:
                // Guardians, aides, administrators: not needed, and so not taken.
                _gone.Add(id);
                break;
        }
    }

    private void TakeEnrollment(CsvRow row)
    {
        var (classId, user) = (row.Needed("classSourcedId"), row.Needed("userSourcedId"));
        if (row.Date("endDate") < today || _gone.Contains(classId) || _gone.Contains(user))
        {
            return;
        }

        var into = _classes.GetValueOrDefault(classId) ?? throw new BadRow("classSourcedId", "names a class that classes.csv does not have");
        switch (row.Needed("role").ToUpperInvariant())
        {
            case "TEACHER":
                into.Teach(_teachers.GetValueOrDefault(user) ?? throw new BadRow("userSourcedId", "names a teacher that users.csv does not have"), row.Text("primary").Equals("true", StringComparison.OrdinalIgnoreCase));
                break;
            case "STUDENT":
                into.Seat(_students.GetValueOrDefault(user) ?? throw new BadRow("userSourcedId", "names a student that users.csv does not have"));
                break;
        }
    }
}

/// <summary>A school while its tables are read.</summary>
internal sealed class SchoolBuilder(string id, string name, string identifier)
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<Student> _students = [];

    /// <summary>The place of a student among those of the school.</summary>
    public int Place(Student student)
    {
        if (_places.TryAdd(student.Id, _students.Count))
        {
            _students.Add(student);
        }

        return _places[student.Id];
    }

    public SchoolRoster Build(IEnumerable<ClassBuilder> classes)
    {
        var built = classes.Select(one => one.Build()).Where(one => !one.Students.IsEmpty).ToImmutableArray();
        return new SchoolRoster(id, name, identifier.Length > 0 ? identifier : null, [.. _students], built);
    }
}

/// <summary>A class while its tables are read.</summary>
internal sealed class ClassBuilder(SchoolBuilder school, string title, string location, IReadOnlyList<string> periods, DateOnly? from, DateOnly? until)
{
    private readonly SortedSet<int> _students = [];
    private string? _teacher;

    public SchoolBuilder School => school;

    public void Seat(Student student) => _students.Add(school.Place(student));

    public void Teach(string teacher, bool primary) => _teacher = primary ? teacher : _teacher ?? teacher;

    public SchoolClass Build() => new(title, _teacher, location, [.. periods.Distinct(StringComparer.Ordinal)], from, until, [.. _students]);
}
