using System.Text;
using Command.Domain.Kernel;
using Command.Domain.People;
using Command.Interchange.Staff;
using Command.Store.Tests.Api;
using Command.Store.Tests.Support;
using Command.Web.Access;
using Command.Web.Features.People;
using Microsoft.Extensions.DependencyInjection;
using Record = Command.Store.Tests.SignIn.Record;

namespace Command.Store.Tests.Access;

[Collection(PostgresFixture.Name)]
public sealed class StaffDeskTests(DemoNode demo) : IClassFixture<DemoNode>
{
    private const string File = """
        name,e-mail,role,building,agency
        Ana Brandt,ana@riverbend.example,crisis team,Middle,
        Ben Cole,ben@riverbend.example,observer,,City EOC
        Cy Dunn,cy@riverbend.example,crisis team,Atlantis,
        """;

    private StaffDesk Desk => demo.Node.Services.GetRequiredService<StaffDesk>();

    private DistrictDirectory Directory => demo.Node.Services.GetRequiredService<DistrictDirectory>();

    [Fact]
    public async Task A_list_changes_nothing_before_it_is_taken_over_and_doubles_nobody_afterwards()
    {
        var admin = await PersonAsync("admin-1");
        var before = (await Directory.PeopleAsync(DemoNode.District)).Count;
        var plan = await LookAsync(admin, File);
        Assert.Equal((2, 0, "There is no building called “Atlantis”."), (plan.New.Count, plan.Changed.Count, Assert.Single(plan.Faults).Words));
        Assert.Equal((4, "Building"), (plan.Faults[0].Row, plan.Faults[0].Field));
        Assert.Equal(before, (await Directory.PeopleAsync(DemoNode.District)).Count);

        var (done, faults) = await Desk.TakeAsync(DemoNode.District, admin, plan);
        Assert.Equal((2, 0), (done, faults.Count));
        var ana = (await Directory.PeopleAsync(DemoNode.District)).Single(person => person.Email == "ana@riverbend.example");
        Assert.Equal((Role.CrisisTeam, demo.Middle.Id), (ana.Role, Assert.Single(ana.Buildings)));

        // Taken again in another year: she married, he left, and neither is doubled or switched off.
        var again = await LookAsync(admin, "e-mail;Full name;Role;Title\nANA@riverbend.example;Ana Holm;crisis team;Vice principal\n");
        Assert.Equal((0, 1), (again.New.Count, again.Changed.Count));
        Assert.Equal(["name: Ana Brandt → Ana Holm", "is: nothing → Vice principal"], again.Changed[0].Differences);
        Assert.Contains(again.Missing, person => person.Name == "Ben Cole");
        await Desk.TakeAsync(DemoNode.District, admin, again);

        var people = await Directory.PeopleAsync(DemoNode.District);
        Assert.Equal(("Ana Holm", demo.Middle.Id), (people.Single(person => person.Id == ana.Id).Name, people.Single(person => person.Id == ana.Id).Buildings[0]));
        Assert.Null(people.Single(person => person.Name == "Ben Cole").DisabledAt);
        Assert.Equal(before + 2, people.Count);
        Assert.Equal(2, (await Record.OfAsync<PersonAdded>(demo.Node, DemoNode.District)).Count(e => e.Facts.Email is not null));
        Assert.Equal(1, (await LookAsync(admin, "e-mail;Full name;Role;Title\nana@riverbend.example;Ana Holm;crisis team;Vice principal\n")).Same);
    }

    [Fact]
    public async Task Someone_changed_since_the_look_is_not_written_over_and_a_namesake_without_e_mail_is_not_doubled()
    {
        var admin = await PersonAsync("admin-1");
        await Desk.TakeAsync(DemoNode.District, admin, await LookAsync(admin, "name,e-mail,role,building\nDee Ek,dee@riverbend.example,crisis team,Oak\n"));
        var plan = await LookAsync(admin, "name,e-mail,role,building\nDee Ek,dee@riverbend.example,crisis team,Middle\nKofi Mensah,kofi@riverbend.example,crisis team,Middle\n");
        Assert.Contains("A Kofi Mensah is in the list without an e-mail", Assert.Single(plan.Faults).Words, StringComparison.Ordinal);
        var dee = plan.Changed[0].Known!;
        Assert.Null(await demo.Node.Services.GetRequiredService<PeopleDesk>().ChangeAsync(DemoNode.District, admin, dee.Id, PersonDecider.Of(dee) with { Title = "Nurse" }));

        var (done, faults) = await Desk.TakeAsync(DemoNode.District, admin, plan);

        Assert.Equal(0, done);
        Assert.Contains("changed this person since you looked", Assert.Single(faults).Words, StringComparison.Ordinal);
        var twin = new PersonFacts("Another", "", Role.Observer, null, []) { Email = "DEE@riverbend.example" };
        Assert.Equal("Dee Ek has this e-mail already.", (await demo.Node.Services.GetRequiredService<PeopleDesk>().AddAsync(DemoNode.District, admin, twin)).Refusal);
    }

    [Fact]
    public async Task The_district_office_makes_no_administrator_by_a_file_and_others_read_none()
    {
        var plan = await LookAsync(await PersonAsync("district-1"), "name,e-mail,role\nEve Fox,eve@riverbend.example,administrator\n");
        Assert.Contains("Only administrators make someone", Assert.Single(plan.Faults).Words, StringComparison.Ordinal);

        var listed = Assert.IsType<StaffRead.Listed>(StaffCsv.Read(Encoding.UTF8.GetBytes(File)));
        Assert.Contains("Only the district office", (await Desk.LookAsync(DemoNode.District, await PersonAsync("officer-1"), listed)).Refusal, StringComparison.Ordinal);
    }

    private async Task<StaffPlan> LookAsync(Person by, string file)
    {
        var (plan, refusal) = await Desk.LookAsync(DemoNode.District, by, Assert.IsType<StaffRead.Listed>(StaffCsv.Read(Encoding.UTF8.GetBytes(file))));
        Assert.Null(refusal);
        return plan!;
    }

    private async Task<Person> PersonAsync(string id) => (await Directory.PersonAsync(DemoNode.District, new PersonId(id)))!;
}
