using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Interchange.Plans;
using Command.Web.Access;
using Command.Web.Live;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using MudBlazor;

namespace Command.Web.Features.Buildings;

/// <summary>Shows what is in a floor plan file and what it would change, and takes it only then; also adds a building.</summary>
public sealed partial class ImportPage(
    BuildingDesk desk, Sight sight, PlanPreviews previews, CurrentPerson current, NavigationManager navigation, ISnackbar snackbar)
    : IDisposable
{
    private readonly NewBuilding _new = new();
    private DistrictId _district;
    private Person? _person;
    private LiveBuilding? _live;
    private PlanImportResult? _read;
    private PlanPreview? _preview;
    private PlanReview? _review;
    private string _fileName = "";
    private string? _refusal;
    private string? _wrong;
    private bool _busy;

    /// <summary>Whose plan; null to add a building.</summary>
    [Parameter] public Guid? Id { get; set; }

    [CascadingParameter] private Task<AuthenticationState> Authentication { get; set; } = default!;

    private string Title => Id is null ? "Add a building" : "Import a floor plan";

    private string Back => Id is { } id ? $"/buildings/{id}" : "/buildings";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var user = (await Authentication).User;
        _district = current.District(user);
        _person = await current.PersonAsync(user);
        _refusal = _person is null ? "Sign in again." : Authority.RefusalToChangeBuildings(_person);
        if (Id is { } id)
        {
            _live = _person is null ? null : await sight.BuildingAsync(_district, _person, new BuildingId(id));
            if (_live is null)
            {
                navigation.NotFound();
            }
        }
    }

    private async Task ShowAsync(PlanFile file)
    {
        var imported = file.Result as PlanImported;
        var review = imported is not null && Id is { } id ? await desk.ReviewAsync(_district, new BuildingId(id), imported.Plan, CancellationToken.None) : null;

        // From here on without a pause: the page is drawn again at every one.
        _preview?.Dispose();
        _preview = imported is null ? null : previews.Open(_district, _person!.Id, imported.Plan);
        (_review, _wrong, _fileName, _read) = (review, null, file.Name, file.Result);
        if (imported is not null)
        {
            _new.Learn(imported.Plan, imported.Report.SuggestedName);
        }
    }

    private async Task TakeAsync()
    {
        _busy = true;
        try
        {
            var imported = _read as PlanImported;
            _wrong = Id is { } id ? await AdoptAsync(new BuildingId(id), imported!) : await AddAsync(imported);
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task<string?> AdoptAsync(BuildingId id, PlanImported imported)
    {
        var wrong = await desk.AdoptAsync(_district, _person!, id, imported.Plan, _fileName, _review!.Seen);
        if (wrong is null)
        {
            Leave(id, "The plan is in force.");
        }
        else
        {
            // Whoever was first changed what this plan would change.
            _review = await desk.ReviewAsync(_district, id, imported.Plan, CancellationToken.None);
        }

        return wrong;
    }

    private async Task<string?> AddAsync(PlanImported? imported)
    {
        if (_new.Make(out var missing) is not { } building)
        {
            return missing;
        }

        var wrong = await desk.RegisterAsync(_district, _person!, building, imported?.Plan, _fileName);
        if (wrong is null)
        {
            Leave(building.Id, $"{building.Name} is added.");
        }

        return wrong;
    }

    private void Leave(BuildingId id, string words)
    {
        snackbar.Add(words, Severity.Success);
        navigation.NavigateTo($"/buildings/{id}");
    }

    /// <inheritdoc />
    public void Dispose() => _preview?.Dispose();
}
