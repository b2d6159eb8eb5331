using Bunit;
using Command.Interchange.Plans;
using Command.Web.Features.Buildings;
using Microsoft.AspNetCore.Components.Forms;

namespace Command.Web.Tests.Features.Buildings;

public sealed class PlanChooserTests : BunitContext
{
    private PlanFile? _read;

    public PlanChooserTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void A_file_is_read_and_handed_on_with_its_verdict()
    {
        var chooser = Show();

        chooser.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("not a plan", "plan.zip"));

        chooser.WaitForAssertion(() => Assert.Equal("plan.zip: is not a zip archive", Assert.Single(Assert.IsType<PlanRefused>(_read?.Result).Sentences)));
    }

    [Fact]
    public void A_file_that_is_too_large_is_turned_away_before_a_byte_of_it_is_sent()
    {
        var chooser = Show();

        chooser.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(new byte[PlanLimits.FileBytes + 1], "campus.zip"));

        Assert.StartsWith("campus.zip is larger than 20 MB", chooser.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Null(_read);
    }

    private IRenderedComponent<PlanChooser> Show() => Render<PlanChooser>(p => p.Add(c => c.OnRead, file => _read = file));
}
