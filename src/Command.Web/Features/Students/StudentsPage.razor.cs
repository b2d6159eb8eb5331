using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Domain.Students;
using Command.Interchange.Rosters;
using Command.Web.Access;
using Command.Web.Store;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Command.Web.Features.Students;

/// <summary>What is known of students, where it came from, and to whom it was disclosed.</summary>
public sealed partial class StudentsPage(DistrictDirectory directory)
{
    private IReadOnlyList<(BuildingId Id, string Name)> _buildings = [];
    private IReadOnlyList<FoundDisclosure> _disclosures = [];
    private IReadOnlyList<Agency> _agencies = [];
    private IReadOnlyList<SchoolReview> _review = [];
    private RosterSummary? _summary;
    private RosterResult? _read;
    private DistrictId _district;
    private Person? _me;
    private string? _refusal = "";
    private string _file = "";

    [CascadingParameter] public required Task<AuthenticationState> Authentication { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        _district = Current.District(user);
        _me = await Current.PersonAsync(user);
        _refusal = _me is null ? "Sign in again." : Authority.RefusalToKeepStudents(_me);
        if (_refusal is null)
        {
            await ReadAsync(_me!);
        }
    }

    private async Task ReadAsync(Person me)
    {
        _buildings = Sight.Names(_district);
        _agencies = await directory.AgenciesAsync(_district);
        _summary = await Desk.SummaryAsync(_district, me);
        _disclosures = await Desk.DisclosuresAsync(_district, me);
    }

    private void Show((string File, RosterResult Result) read)
    {
        (_file, _read) = read;
        _review = read.Result is RosterRead roster && _me is { } me ? Desk.Review(_district, me, roster).Schools : [];
    }

    private IReadOnlyList<string> UnknownRooms(SchoolRoster school, BuildingId building) => _me is { } me ? Desk.UnknownRooms(_district, me, school, building) : [];

    private Task<string?> TakeAsync(IReadOnlyDictionary<string, BuildingId> buildings) =>
        DoAsync(me => Desk.TakeAsync(_district, me, (RosterRead)_read!, _file, buildings), () => _read = null);

    private Task<string?> PurgeAsync(string? reason) => DoAsync(me => Desk.PurgeAsync(_district, me, reason));

    private Task<string?> ReviewAsync(FoundDisclosure found, string? words) => DoAsync(me => Desk.ReviewAsync(_district, me, found.Disclosed.Stamp.Command, words));

    private async Task<string?> DoAsync(Func<Person, Task<string?>> act, Action? after = null)
    {
        // A page may stay open for long: who asks is asked again.
        if (await Current.PersonAsync((await Authentication).User) is not { } me)
        {
            return "Sign in again.";
        }

        var refusal = await act(me);
        if (refusal is null)
        {
            after?.Invoke();
            await ReadAsync(me);
            StateHasChanged();
        }

        return refusal;
    }

    private string RoomsOf(FoundDisclosure found) =>
        string.Join(", ", found.Disclosed.Rooms.Select(Sight.PlanOf(_district, _me!, found.Building).Title)) + StudentWords.In(found.Disclosed.Period);

    private string PlaceOf(FoundDisclosure found) => _buildings.FirstOrDefault(known => known.Id == found.Building).Name ?? "";

    private string? AgencyOf(FoundDisclosure found) => _agencies.FirstOrDefault(agency => agency.Id == found.Disclosed.Stamp.By.Agency)?.Name;
}
