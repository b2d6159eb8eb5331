namespace Command.Web.Features.SignIn;

/// <summary>Someone signed in who has gone to their district's sign-in to tie it to their account.</summary>
/// <param name="Account">Their account's id.</param>
/// <param name="Session">The session that asked; no other may finish it.</param>
/// <param name="Provider">The id of the provider.</param>
public sealed record Tie(string Account, Guid Session, string Provider)
{
    /// <summary>How long it may take there.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);
}
