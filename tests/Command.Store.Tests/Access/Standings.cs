namespace Command.Store.Tests.Access;

/// <summary>The one table of who stands how where, written from the district's rules and not from the code that keeps them.</summary>
internal static class Standings
{
    /// <summary>
    /// How each of <see cref="TwoDistricts"/> stands at the middle school, at Oak, and in the other district: O as the
    /// district office, R takes part, r takes part in the one incident alone, g as a guest who was raised to it, L looks, A keeps buildings, - is nobody.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string> Of = new Dictionary<string, string>
    {
        ["office"] = "O O -",
        ["admin"] = "A A -",
        ["crisis"] = "R - -",
        ["officer"] = "R - -",
        ["officer-of-the-school"] = "R - -",
        ["officer-of-none"] = "- - -",
        ["observer"] = "L - -",
        ["observer-of-none"] = "- - -",
        ["given-the-building"] = "R - -",
        ["given-the-incident"] = "r - -",
        ["given-the-district-to-look"] = "R L -",
        ["glass"] = "R R -",
        ["guest"] = "L - -",
        ["guest-raised"] = "g - -",
        ["grant-over"] = "- - -",
        ["grant-ended"] = "- - -",
    };

    /// <summary>How someone stands at the place of this number.</summary>
    public static char At(string person, int place) => Of[person][place * 2];
}
