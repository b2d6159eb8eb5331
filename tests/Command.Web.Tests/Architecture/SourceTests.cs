using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Command.Web.Tests.Architecture;

/// <summary>What no source file may hold.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 300;
    private static readonly string[] Kinds = [".cs", ".razor", ".css", ".ts", ".js"];
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    [Fact]
    public void No_file_is_longer_than_300_lines() => NoFile(
        ["src", "tests", "wwwroot/css", "wwwroot/app"], Kinds, (_, text) => text.Count(c => c == '\n') > MostLines);

    [Fact]
    public void Nobody_asks_the_clock_of_the_machine_but_a_TimeProvider() => NoFile(
        ["src"], [".cs", ".razor"], (_, text) => MachineClock().IsMatch(text));

    [Fact]
    public void Events_are_appended_in_one_place_only() => NoFile(
        ["src"], [".cs", ".razor"], (path, text) => path != "src/Command.Web/Store/EventAppender.cs" && Appends().IsMatch(text));

    [Fact]
    public void Nothing_reaches_over_the_wall_between_districts() => NoFile(
        ["src"], [".cs", ".razor"], (_, text) => OverTheWall().IsMatch(text));

    [Fact]
    public void The_patterns_above_find_what_they_look_for()
    {
        Assert.Matches(MachineClock(), "var now = DateTimeOffset.UtcNow;");
        Assert.Matches(Appends(), "session.Events.Append(id, e)");
        Assert.Matches(Appends(), "session.Events.StartStream<Incident>(id)");
        Assert.Matches(OverTheWall(), "Query<T>().Where(x => x.AnyTenant())");
        Assert.True(Files(["src"], Kinds).Count() > 100);
    }

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex MachineClock();

    [GeneratedRegex(@"Events\s*\.\s*(Append\w*|WriteToAggregate|WriteExclusivelyToAggregate)\b|\bStartStream\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Appends();

    [GeneratedRegex(@"\b(AnyTenant|TenantIsOneOf)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex OverTheWall();

    private static void NoFile(string[] under, string[] kinds, Func<string, string, bool> isBad)
    {
        var bad = Files(under, kinds).Where(path => isBad(path, File.ReadAllText(Path.Combine(Root, path)))).ToList();
        Assert.Empty(bad);
    }

    private static IEnumerable<string> Files(string[] under, string[] kinds) =>
        from directory in under
        let start = Path.Combine(Root, directory)
        where Directory.Exists(start)
        from file in Directory.EnumerateFiles(start, "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where kinds.Contains(Path.GetExtension(path)) && !Made().IsMatch(path)
        select path;

    // What a build writes is nobody's source.
    [GeneratedRegex("(^|/)(bin|obj|node_modules|TestResults)/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Made();

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
