namespace Command.Domain.Exports;

/// <summary>
/// Why something is withheld. The district's responsible authority decides (Minn. Stat. 13.02, subd. 16); these are the
/// classes Command starts from, and no legal advice.
/// </summary>
/// <param name="Key">Its short name in an export.</param>
/// <param name="Statute">Where it stands.</param>
/// <param name="Words">What is withheld, and why, for whoever asked for it.</param>
public sealed record Law(string Key, string Statute, string Words)
{
    /// <summary>Rooms, routes, searches, positions, procedures.</summary>
    public static readonly Law Security = new(
        "security", "Minn. Stat. 13.37, subd. 1(a)",
        "Security information: floor plans, room by room searches, where responders stood and what the procedures are would help someone to do harm.");

    /// <summary>Whatever is known of students.</summary>
    public static readonly Law Education = new(
        "education", "Minn. Stat. 13.32; 34 CFR 99.31 to 99.36",
        "Educational data: what was disclosed of students, to whom and why.");

    /// <summary>Free text: nobody has read yet what it holds.</summary>
    public static readonly Law Written = new(
        "written", "Minn. Stat. 13.32, 13.37 and 13.384",
        "What people wrote or said can hold educational data, medical data or security information. Someone has to read it before it is given out.");

    /// <summary>Who did what. The names of employees are public (13.43, subd. 2); what each does in an emergency is not for everyone.</summary>
    public static readonly Law Names = new(
        "names", "Minn. Stat. 13.37, subd. 1(a); 13.43, subd. 4",
        "Names beside what each person did show who leads, searches and holds keys. The district can give out names of its employees by themselves (13.43, subd. 2).");

    /// <summary>The devices people used.</summary>
    public static readonly Law Devices = new("devices", "Minn. Stat. 13.37, subd. 1(a)", "Security information: which device was used.");

    /// <summary>The proof that Command wrote an event.</summary>
    public static readonly Law Seal = new("seal", "None: it is no data on anybody", "The seal by which Command knows its own events. It is shown to nobody, so that it can't be used again.");

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Law> All = [Security, Education, Written, Names, Devices, Seal];
}
