using Command.Domain.Incidents;

namespace Command.Domain.Tests.Incidents;

public sealed class IncidentSettingsTests
{
    [Fact]
    public void What_holds_where_a_district_chose_nothing_can_be_chosen() => Assert.Null(IncidentSettings.Default.Refusal());

    [Fact]
    public void Each_of_the_five_times_has_its_bounds()
    {
        Assert.Equal(typeof(IncidentSettings).GetProperties().Count(property => property.PropertyType == typeof(TimeSpan)), IncidentSettings.Bounds.Length);
        Assert.All(IncidentSettings.Bounds, bound =>
        {
            Assert.Null(bound.With(IncidentSettings.Default, bound.Least).Refusal());
            Assert.Null(bound.With(IncidentSettings.Default, bound.Most).Refusal());
            Assert.Contains(bound.Name, bound.With(IncidentSettings.Default, bound.Least - TimeSpan.FromSeconds(1)).Refusal(), StringComparison.Ordinal);
            Assert.Contains(bound.Name, bound.With(IncidentSettings.Default, bound.Most + TimeSpan.FromSeconds(1)).Refusal(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_refusal_says_between_what_and_what() =>
        Assert.Equal(
            "“A clear stands for” must be between 5 and 240 minutes.",
            (IncidentSettings.Default with { ClearStands = TimeSpan.Zero }).Refusal());
}
