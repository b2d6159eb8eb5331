using Command.Interchange.Plans;

namespace Command.Interchange.Rosters;

/// <summary>Reads a roster of students: OneRoster 1.1 CSV, the archive that student information systems export in bulk.</summary>
public static class RosterImport
{
    /// <summary>Reads a file. Whatever is in it, the answer is the roster or a refusal in words; nothing throws.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="today">The day: enrollments that ended before are left out.</param>
    public static RosterResult Read(string file, ReadOnlyMemory<byte> bytes, DateOnly today)
    {
        try
        {
            if (bytes.Length > RosterLimits.FileBytes)
            {
                throw new UnreadableFile(file, $"is larger than {RosterLimits.FileBytes / 1_000_000} MB");
            }

            var findings = new RosterFindings();
            var schools = new OneRosterReader(new OneRosterArchive(file, bytes), findings, today).Read();
            return findings.Broken is { } broken ? new RosterRefused([broken, .. findings.Rows.Where(row => row.File == broken.File)], 0)
                : schools.IsEmpty ? new RosterRefused([new RosterProblem("orgs.csv", null, null, "has no school with students")], 0)
                : new RosterRead(schools, [.. findings.Rows], findings.Count);
        }
        catch (UnreadableFile e)
        {
            return new RosterRefused([new RosterProblem(e.Problem.File, null, null, e.Problem.Reason)], 0);
        }
    }
}
