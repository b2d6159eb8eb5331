using System.Security.Cryptography;
using System.Text.Json;

namespace Command.Web.Features.Field;

/// <summary>
/// The files of the field page and the version they make together. A page asks for its own files by that version, so that
/// one kept on a phone never gets files of another; the service worker keeps the set (src/Field/worker).
/// </summary>
public sealed class FieldShell(IWebHostEnvironment host)
{
    /// <summary>Where the service worker is; it rules the pages under <c>/field</c>.</summary>
    public const string WorkerUrl = "/field-worker.js";

    private const string WorkerFile = "js/worker.js";

    // The files that the page names itself, and so by version.
    private static readonly string[] Named =
    [
        "css/tokens.css", "css/app.css", "css/forms.css", "css/readiness.css", "css/field.css", "css/alarm.css",
        "js/field.js", "js/alarms.js", "app/alarm.js", "app/sound.js",
    ];

    // What those ask for by themselves. Scripts in parts are found: their names carry a hash.
    private static readonly string[] Others =
    [
        "favicon.svg", "manifest.webmanifest", "Command.Web.styles.css", "img/actions.svg", "img/field.svg", "img/plan-symbols.svg", "icons/command.svg",
        "lib/atkinson-hyperlegible-next/atkinson-hyperlegible-next-latin-wght-normal.woff2", "lib/leaflet/leaflet.js", "lib/leaflet/leaflet.css",
        "_content/BlazorLeaflet/leaflet-map.js", "_content/BlazorLeaflet/leaflet-layers.js", "_content/BlazorLeaflet/leaflet-features.js", "_content/BlazorLeaflet/leaflet-keyboard.js",
    ];

    private readonly Lazy<(string Version, string Worker)> _made = new(() => Make(host));

    /// <summary>The address of a file of the page, by version.</summary>
    public string Url(string file) => $"/{file}?v={_made.Value.Version}";

    /// <summary>The service worker: the files it keeps, then its script. A browser that finds it changed has a new version of the page.</summary>
    public string Worker => _made.Value.Worker;

    private static (string Version, string Worker) Make(IWebHostEnvironment host)
    {
        var files = host.WebRootFileProvider;
        var parts = files.GetDirectoryContents("js").Select(file => $"js/{file.Name}").Where(IsPart).Order(StringComparer.Ordinal);
        var others = Others.Concat(parts).Where(file => files.GetFileInfo(file).Exists).ToList();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Named.Concat(others).Append(WorkerFile))
        {
            using var stream = files.GetFileInfo(file).CreateReadStream();
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            hash.AppendData(bytes);
        }

        var version = Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
        using var script = new StreamReader(files.GetFileInfo(WorkerFile).CreateReadStream());
        var shell = JsonSerializer.Serialize(new { version, files = Named.Select(file => $"/{file}?v={version}").Concat(others.Select(file => $"/{file}")) }, JsonSerializerOptions.Web);
        return (version, $"self.shell={shell};\n{script.ReadToEnd()}");
    }

    private static bool IsPart(string file) => file.EndsWith(".js", StringComparison.Ordinal) && file is not WorkerFile && !Named.Contains(file);
}
