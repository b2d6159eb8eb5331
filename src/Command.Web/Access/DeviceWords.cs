namespace Command.Web.Access;

/// <summary>What a browser says of itself, in two words a person knows.</summary>
public static class DeviceWords
{
    private static readonly (string Mark, string Word)[] Browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Mark, string Word)[] Machines = [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "Chromebook"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    /// <summary>Such as "Chrome, Android"; "A program" for what is no browser we know.</summary>
    public static string Of(string userAgent)
    {
        var browser = Browsers.FirstOrDefault(known => userAgent.Contains(known.Mark, StringComparison.Ordinal)).Word;
        var machine = Machines.FirstOrDefault(known => userAgent.Contains(known.Mark, StringComparison.Ordinal)).Word;
        return (browser, machine) switch
        {
            (null, null) => "A program",
            (null, _) => machine,
            (_, null) => browser,
            _ => $"{browser}, {machine}",
        };
    }
}
