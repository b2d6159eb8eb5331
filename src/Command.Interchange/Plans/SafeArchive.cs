using System.IO.Compression;
using System.IO.Hashing;

namespace Command.Interchange.Plans;

/// <summary>
/// A zip unpacked in memory, after everything that makes a zip dangerous was ruled out: too much inside, names that
/// point elsewhere, links, names twice, sizes or checksums that are not true.
/// </summary>
internal sealed class SafeArchive
{
    private const int UnixTypeMask = 0xF000;
    private const int UnixSymbolicLink = 0xA000;

    private SafeArchive(string file, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> entries) => (File, Entries) = (file, entries);

    /// <summary>The name of the archive.</summary>
    public string File { get; }

    /// <summary>What is inside, by path with forward slashes; folders left out.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Entries { get; }

    /// <summary>Unpacks an archive, or of it what is <paramref name="wanted"/> by its path; sizes and names of all entries are looked at first.</summary>
    public static SafeArchive Open(string file, ReadOnlyMemory<byte> bytes, Func<string, bool>? wanted = null)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            CheckSizes(file, zip);
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var entries = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
            foreach (var entry in zip.Entries)
            {
                CheckName(file, entry, names);
                if (!entry.FullName.EndsWith('/') && wanted?.Invoke(entry.FullName) is not false)
                {
                    entries.Add(entry.FullName, Unpack(file, entry));
                }
            }

            return new SafeArchive(file, entries);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw new UnreadableFile(file, "is a damaged or cut off zip archive");
        }
    }

    private static void CheckSizes(string file, ZipArchive zip)
    {
        if (zip.Entries.Count > PlanLimits.Entries)
        {
            throw new UnreadableFile(file, $"has {zip.Entries.Count:N0} entries; at most {PlanLimits.Entries} are allowed");
        }

        // The sum of what the directory declares, before a single byte is unpacked; reading then never goes past it.
        if (zip.Entries.Sum(e => (decimal)e.Length) > PlanLimits.UnpackedBytes)
        {
            throw new UnreadableFile(file, $"would unpack to more than {PlanLimits.UnpackedBytes / 1_000_000} MB");
        }
    }

    private static void CheckName(string file, ZipArchiveEntry entry, HashSet<string> names)
    {
        var name = entry.FullName;
        var shown = PlainText.Shown(name);
        var reason = name switch
        {
            "" => "has an entry without a name",
            _ when name.Contains('\\') => $"has the entry '{shown}', whose name has a backslash",
            _ when name.StartsWith('/') || name.Contains(':') => $"has the entry '{shown}', whose name is an absolute path",
            _ when name.Split('/').Contains("..") => $"has the entry '{shown}', whose name points outside the archive",
            _ when ((entry.ExternalAttributes >> 16) & UnixTypeMask) == UnixSymbolicLink => $"has the entry '{shown}', which is a symbolic link",
            _ when entry.IsEncrypted => $"has the entry '{shown}', which is encrypted",
            _ when !names.Add(name) => $"has the entry '{shown}' twice",
            _ => null,
        };
        if (reason is not null)
        {
            throw new UnreadableFile(file, reason);
        }
    }

    private static byte[] Unpack(string file, ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = stream.Read(buffer)) > 0 && memory.Length <= entry.Length)
        {
            memory.Write(buffer, 0, read);
        }

        var bytes = memory.ToArray();
        if (bytes.Length != entry.Length)
        {
            throw new UnreadableFile(file, $"declares another size for '{PlainText.Shown(entry.FullName)}' than it has");
        }

        // ZipArchive does not check this itself; without it one flipped bit could move a wall.
        if (Crc32.HashToUInt32(bytes) != entry.Crc32)
        {
            throw new UnreadableFile(file, $"has a damaged entry '{PlainText.Shown(entry.FullName)}' (its checksum does not fit)");
        }

        return bytes;
    }
}
