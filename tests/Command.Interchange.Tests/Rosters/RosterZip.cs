using System.IO.Compression;
using System.Text;
using Command.Interchange.Rosters;

namespace Command.Interchange.Tests.Rosters;

/// <summary>A small OneRoster archive, of which each test changes what it is about.</summary>
internal sealed class RosterZip
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        ["manifest.csv"] = "propertyName,value\noneroster.version,1.1\nfile.users,bulk\nfile.demographics,absent\n",
        ["orgs.csv"] = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\nd1,active,,Riverbend,district,,\no1,active,,Riverbend Middle School,school,0042,d1\n",
        ["academicSessions.csv"] = "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\nt1,active,,Spring,semester,2026-01-20,2026-06-05,,2026\n",
        ["classes.csv"] = """
            sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
            c1,active,,"Algebra, first half",07,,,scheduled,214,o1,t1,,,"1,3"
            c2,,,Homeroom,07,,,homeroom,Room 101,o1,,,,
            """,
        ["users.csv"] = """
            sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
            s1,active,,true,o1,student,ada,,Ada,Thistlewood,,,,,,g1,07,secret
            s2,,,true,"o1,d1",student,bo,,Bo,"O'Hare, Jr.",,,,,,,07,
            p1,active,,true,o1,teacher,dahl,,Kim,Dahl,,,,,,,,
            g1,active,,true,o1,guardian,mum,,May,Thistlewood,,,,,,,,
            """,
        ["enrollments.csv"] = """
            sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
            e1,active,,c1,o1,s1,student,,,
            e2,active,,c1,o1,s2,student,,,2026-06-05
            e3,active,,c1,o1,p1,teacher,true,,
            e4,active,,c2,o1,s1,student,,,
            """,
    };

    /// <summary>A file of this content in the place of what was there.</summary>
    public RosterZip With(string file, string content)
    {
        _files[file] = content;
        return this;
    }

    /// <summary>One more row.</summary>
    public RosterZip Row(string file, string row) => With(file, _files[file].TrimEnd() + "\n" + row + "\n");

    public RosterZip Without(string file)
    {
        _files.Remove(file);
        return this;
    }

    public byte[] Bytes()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return memory.ToArray();
    }

    public RosterRead Read() => Assert.IsType<RosterRead>(RosterImport.Read("roster.zip", Bytes(), Today));

    /// <summary>The one problem it is refused for.</summary>
    public string Refusal() => Assert.IsType<RosterRefused>(RosterImport.Read("roster.zip", Bytes(), Today)).Problems[0].ToString();
}
