namespace Command.Domain.Incidents;

/// <summary>What is said over the public address: every order twice, and in practice always that it is a drill.</summary>
public static class Announcement
{
    /// <summary>What is said after every order that is not real.</summary>
    public const string ThisIsADrill = "This is a drill.";

    /// <summary>The words that order a procedure, once, as they are said twice: "Lockdown! Locks, Lights, Out of Sight."</summary>
    public static string Of(Procedure procedure, string? detail, Mode mode) =>
        Practised(procedure.Script.Replace(Procedure.DetailMark, detail is { Length: > 0 } ? detail : procedure.Blank, StringComparison.Ordinal), mode);

    /// <summary>The same as it is read aloud: twice.</summary>
    public static string Twice(Procedure procedure, string? detail, Mode mode) => Of(procedure, detail, mode) is var once ? $"{once} {once}" : "";

    /// <summary>The words that end an action; null for Lockdown, which no announcement ends.</summary>
    public static string? Release(ResponseAction action, string term, Mode mode) =>
        !Protocol.EndsByAnnouncement(action) ? null
        : Practised($"The {(term == Protocol.Term(ResponseAction.Evacuate) ? "Evacuation" : term)} is released. All Clear.", mode);

    private static string Practised(string words, Mode mode) => mode is Mode.Actual ? words : $"{words} {ThisIsADrill}";
}
