using System.Text.Json;
using Command.Domain.Buildings;

namespace Command.Interchange.Plans.Imdf;

/// <summary>The files of an IMDF 1.0.0 archive: a manifest and one GeoJSON file for each feature type.</summary>
internal sealed class ImdfArchive
{
    private const string Version = "1.0.0";

    // IMDF 1.0.0, Feature Types.
    private static readonly string[] Standard =
    [
        "address", "amenity", "anchor", "building", "detail", "fixture", "footprint", "geofence",
        "kiosk", "level", "occupant", "opening", "relationship", "section", "unit", "venue",
    ];

    private readonly SafeArchive _zip;
    private readonly string _folder;
    private readonly ImportBudget _budget;
    private readonly Findings _findings;
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    public ImdfArchive(SafeArchive zip, ImportBudget budget, Findings findings)
    {
        (_zip, _budget, _findings) = (zip, budget, findings);
        _folder = Folder(zip);
        Language = CheckManifest();
    }

    /// <summary>The language the names are in by preference (manifest, <c>language</c>); null where it says none.</summary>
    public string? Language { get; }

    /// <summary>
    /// The features of one type, read one by one. A file that must be there and is not is a problem; one that may be
    /// missing gives none. <paramref name="drawn"/> says whether shapes are needed.
    /// </summary>
    public IReadOnlyList<JsonFeature> Features(string type, bool drawn, bool required = false)
    {
        var file = $"{type}.geojson";
        if (!_zip.Entries.TryGetValue(_folder + file, out var bytes))
        {
            if (required)
            {
                _findings.Problem(_zip.File, feature: null, field: null, $"has no {file}");
            }

            return [];
        }

        _used.Add(_folder + file);
        var geometry = drawn ? new GeoJsonGeometry(file, PlanCrs.Geographic, _budget) : null;
        var features = new List<JsonFeature>();
        var number = 0;
        foreach (var element in JsonFeature.Elements(file, JsonText.Parse(file, bytes, _budget), _budget))
        {
            _findings.Try(file, $"number {++number}", () => features.Add(Typed(type, JsonFeature.Read(file, number, element, geometry))));
        }

        return features;
    }

    /// <summary>Reports every file that was not asked for, with the number of features in it.</summary>
    public void ReportUnused()
    {
        foreach (var (name, bytes) in _zip.Entries.Where(e => !_used.Contains(e.Key)))
        {
            var file = PlainText.Shown(name[(name.StartsWith(_folder, StringComparison.Ordinal) ? _folder.Length : 0)..])!;
            if (name.StartsWith(_folder, StringComparison.Ordinal) && !file.Contains('/') && file.EndsWith(".geojson", StringComparison.Ordinal))
            {
                var count = JsonFeature.Elements(file, JsonText.Parse(file, bytes, _budget), _budget).Count();
                var standard = Standard.Contains(Path.GetFileNameWithoutExtension(file));
                _findings.Ignore($"features in {file}", standard ? "not needed for a floor plan" : "not an IMDF 1.0 feature type", count);
            }
            else
            {
                _findings.Ignore($"files named {file}", "not part of IMDF 1.0");
            }
        }
    }

    private static JsonFeature Typed(string type, JsonFeature feature)
    {
        _ = PlainText.Id(feature.Id ?? throw new BadFeature("id", "is missing"));
        return feature.Type is null || feature.Type == type
            ? feature
            : throw new BadFeature("feature_type", $"is '{PlainText.Shown(feature.Type)}' in a file of {type} features");
    }

    // Some tools pack the folder instead of what is in it.
    private static string Folder(SafeArchive zip)
    {
        var manifests = zip.Entries.Keys.Where(k => k is "manifest.json" || (k.EndsWith("/manifest.json", StringComparison.Ordinal) && k.Count(c => c == '/') == 1)).ToList();
        return manifests switch
        {
            _ when manifests.Contains("manifest.json") => "",
            [var only] => only[..^"manifest.json".Length],
            _ => throw new UnreadableFile(zip.File, "has no manifest.json, so it is not an IMDF archive"),
        };
    }

    private string? CheckManifest()
    {
        const string File = "manifest.json";
        _used.Add(_folder + File);
        var manifest = JsonText.Parse(File, _zip.Entries[_folder + File], _budget);
        var version = manifest.ValueKind == JsonValueKind.Object ? JsonFeature.Member(manifest, "version")?.ToString() : null;
        return version switch
        {
            null => throw new UnreadableFile(File, "has no version"),
            Version => JsonFeature.Member(manifest, "language") is { ValueKind: JsonValueKind.String } language ? language.GetString() : null,
            _ => throw new UnreadableFile(File, $"says IMDF version {PlainText.Shown(version)}; only {Version} is supported"),
        };
    }
}
