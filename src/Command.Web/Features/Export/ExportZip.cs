using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Command.Web.Audit;

namespace Command.Web.Features.Export;

/// <summary>An export as one file.</summary>
/// <param name="Name">What to save it as.</param>
/// <param name="Content">The zip.</param>
/// <param name="Sums">The SHA-256 of the list of its files, by which a copy is known again.</param>
public sealed record ExportZip(string Name, byte[] Content, string Sums)
{
    /// <summary>Packs files, with the list of their sums and its signature.</summary>
    public static ExportZip Pack(string name, IEnumerable<ExportFile> files, DateTimeOffset at, AuditKey key)
    {
        var all = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        // As sha256sum writes and reads it.
        var sums = Encoding.ASCII.GetBytes(string.Concat(all.Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Content))}  {file.Path}\n")));
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in all.Append(new("SHA256SUMS", sums)).Append(new("SHA256SUMS.sig", key.SignFile(sums))))
            {
                var entry = zip.CreateEntry(file.Path);
                entry.LastWriteTime = at;
                using var content = entry.Open();
                content.Write(file.Content);
            }
        }

        return new ExportZip($"{name}.zip", packed.ToArray(), Convert.ToHexStringLower(SHA256.HashData(sums)));
    }
}
