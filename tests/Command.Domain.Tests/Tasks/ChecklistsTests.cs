using System.Collections.Immutable;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Tasks;
using static Command.Domain.Tests.Kernel.Scene;

namespace Command.Domain.Tests.Tasks;

/// <summary>What a planner may write into the district's checklists.</summary>
public sealed class ChecklistsTests
{
    private static readonly ChecklistItem Call = new("Call 911", TaskOwner.Of(Role.CrisisTeam), TimeSpan.FromMinutes(1));
    private static readonly ChecklistTemplate Fire = new("fire", "Fire", [Kind.Fire], [Call]);
    private static readonly ChecklistTemplate Gas = new("gas", "Gas", [Kind.GasLeak], [Call]);
    private static readonly ImmutableArray<ChecklistTemplate> All = [Fire, Gas];

    [Fact]
    public void A_new_checklist_goes_to_the_end_under_an_id_made_of_its_name()
    {
        var (all, refusal) = Checklists.With(All, null, Fire with { Id = "", Name = " Missing child: our list " });

        Assert.Null(refusal);
        Assert.Equal("missing-child-our-list", all[^1].Id);
        Assert.Equal("Missing child: our list", all[^1].Name);
    }

    [Fact]
    public void Two_names_that_sound_alike_have_ids_of_their_own() =>
        Assert.Equal("fire-2", Checklists.With(All, null, Fire with { Name = "Fire!" }).All[^1].Id);

    [Fact]
    public void A_changed_checklist_keeps_its_place_and_its_id()
    {
        var (all, refusal) = Checklists.With(All, Fire, Fire with { Id = "anything", Name = "Fire, small", Items = [Call, Call with { Text = " Out " }] });

        Assert.Null(refusal);
        Assert.Equal(["fire", "gas"], all.Select(template => template.Id));
        Assert.Equal("Fire, small", all[0].Name);
        Assert.Equal("Out", all[0].Items[1].Text);
    }

    [Fact]
    public void A_name_is_not_taken_twice()
    {
        Assert.Contains("There is a checklist “fire” already", Checklists.With(All, null, Fire with { Name = "fire" }).Refusal, StringComparison.Ordinal);
        Assert.Contains("already", Checklists.With(All, Gas, Gas with { Name = "FIRE" }).Refusal, StringComparison.Ordinal);
        Assert.Null(Checklists.With(All, Fire, Fire with { Name = "FIRE" }).Refusal);
    }

    [Fact]
    public void Nobody_writes_over_what_someone_else_wrote_meanwhile()
    {
        Assert.Contains("Someone changed this checklist", Checklists.With(All, Fire with { Items = [Call, Call] }, Fire).Refusal, StringComparison.Ordinal);
        Assert.Contains("Someone changed this checklist", Checklists.With([Gas], Fire, Fire).Refusal, StringComparison.Ordinal);
        Assert.Null(Checklists.With(All, Fire with { Items = [Call] }, Fire).Refusal);
    }

    [Fact]
    public void What_is_wrong_is_said_with_the_number_of_the_task()
    {
        Wrong(Fire with { Name = " " }, "Give the checklist a name.");
        Wrong(Fire with { Name = new string('x', 81) }, "80 characters");
        Wrong(Fire with { Items = [] }, "Write at least one task.");
        Wrong(Fire with { Items = [.. Enumerable.Repeat(Call, 61)] }, "60 tasks at most");
        Wrong(Fire with { Items = [Call, Call with { Text = "\t" }] }, "Task 2 is empty.");
        Wrong(Fire with { Items = [Call with { Text = new string('x', 201) }] }, "Shorten task 1");
        Wrong(Fire with { Items = [Call with { Due = TimeSpan.Zero }] }, "Task 1: choose a time");
        Wrong(Fire with { Items = [Call with { Due = TimeSpan.FromHours(25) }] }, "Task 1: choose a time");
        Wrong(Fire with { Items = [Call with { Owner = new TaskOwner(null, null, Lee.Person, Lee.Name) }] }, "Give task 1 to one");
        Assert.Null(Checklists.With(All, null, Fire with { Name = "New", Items = [Call with { Due = null, Owner = TaskOwner.Anyone }] }).Refusal);
    }

    [Fact]
    public void A_checklist_is_taken_away() => Assert.Equal(Gas, Assert.Single(Checklists.Without(All, "fire")));

    [Fact]
    public void The_standard_checklists_keep_the_rules_of_checklists_and_leave_no_emergency_out()
    {
        Assert.All(StandardChecklists.All, template =>
        {
            Assert.Null(Checklists.With(StandardChecklists.All, template, template).Refusal);
            Assert.InRange(template.Items.Length, 5, 10);
            Assert.Equal(template.Id, template.Id.ToLowerInvariant());
        });
        Assert.Equal(StandardChecklists.All.Length, StandardChecklists.All.DistinctBy(template => template.Id).Count());
        Assert.All(Enum.GetValues<Kind>().Except([Kind.Other]), kind => Assert.Contains(StandardChecklists.All, template => template.IsFor(kind)));
    }

    private static void Wrong(ChecklistTemplate template, string words) =>
        Assert.Contains(words, Checklists.With(All, null, template).Refusal, StringComparison.Ordinal);
}
