using Command.Domain.Incidents;

namespace Command.Web.Features.Messages;

/// <summary>Ready sentences, so that the most usual messages take two taps and nobody has to chat.</summary>
/// <param name="Text">What is said.</param>
/// <param name="Answers">The buttons under it.</param>
public sealed record QuickText(string Text, params string[] Answers)
{
    private static readonly QuickText Accounted = new("Is everyone with you accounted for?", "All accounted for", "Need help");
    private static readonly QuickText StayPut = new("Stay where you are. We come to you, room by room.", "Got it", "Need help");
    private static readonly QuickText OpenToNobody = new("Open the door to nobody. We have keys.", "Got it", "Need help");
    private static readonly QuickText Radio = new("Keep the radio free for what lives hang on.", "Got it");
    private static readonly QuickText Staging = new("All units: report to staging, not to the door.", "On it", "Cannot");
    private static readonly QuickText Families = new("Families are coming. Send them to the family post.", "Got it", "On it");

    /// <summary>What is most often said in an emergency of this kind.</summary>
    public static IReadOnlyList<QuickText> For(Kind kind) => kind switch
    {
        Kind.Intruder or Kind.Weapon => [OpenToNobody, StayPut, Accounted, Staging, Radio],
        Kind.GasLeak or Kind.ChemicalSpill => [new("Shut off the ventilation. Doors and windows closed.", "On it", "Cannot"), new("Stay upwind. Nobody goes back in.", "Got it"), Accounted, Staging],
        Kind.Fire => [new("Nobody goes back in, for anything.", "Got it"), Accounted, Staging, Families],
        Kind.Tornado or Kind.SevereWeather => [new("Everyone down, away from glass, heads covered.", "Got it", "Need help"), Accounted, new("Bring in everyone who is outside.", "On it", "Cannot")],
        Kind.BombThreat => [new("Touch nothing. Report what was not there before.", "Got it", "Need help"), Accounted, Staging],
        Kind.Medical => [new("Keep the halls clear for the ambulance.", "Got it"), new("Bring the AED.", "On it", "Cannot"), new("Someone to the main door to lead them in.", "On it", "Cannot")],
        Kind.MissingPerson => [new("Check your rooms and restrooms, and answer here.", "On it", "Need help"), new("Hold the exits. Nobody leaves unseen.", "On it", "Cannot"), Accounted],
        _ => [Accounted, StayPut, Staging, Radio],
    };
}
