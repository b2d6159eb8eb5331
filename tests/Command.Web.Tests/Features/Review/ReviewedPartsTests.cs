using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bunit;
using Command.Domain.Buildings;
using Command.Domain.Incidents;
using Command.Domain.Kernel;
using Command.Domain.Organization;
using Command.Domain.People;
using Command.Domain.Reports;
using Command.Domain.Rooms;
using Command.Interchange.Json;
using Command.Web.Features.Incidents;
using Command.Web.Features.Organization;
using Command.Web.Features.Reports;
using Command.Web.Features.Review;
using Command.Web.Features.Rooms;
using Command.Web.Live;
using Command.Web.Live.Wire;
using Command.Web.Tests.Features.Buildings;
using Command.Web.Tests.Features.Incidents;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Command.Web.Tests.Features.Review;

/// <summary>What the parts of the incident screen say of a moment under review, held against what they said then.</summary>
public sealed class ReviewedPartsTests : BunitContext
{
    private static readonly DateTimeOffset Begun = Lockdown.Now;
    private static readonly IncidentId Id = IncidentId.New();
    private static readonly Building School = Building.None with { Id = BuildingId.New(), Name = "Riverbend Middle School", ShortName = "Middle" };
    private static readonly IncidentEvent[] Events = Story();
    private readonly FakeTimeProvider _clock = new(Begun);

    public ReviewedPartsTests()
    {
        Services.AddSingleton<TimeProvider>(_clock);
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./Features/Incidents/OverdueSound.razor.js").Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./Features/Timeline/Timeline.razor.js").SetupModule("watch", _ => true).Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void Every_moment_says_what_the_live_screen_said_then()
    {
        var replay = Replay.None.With(Events);
        var live = new Dictionary<ReviewClock, string>();
        for (var version = 1L; version <= replay.Length; version++)
        {
            var now = ReviewClock.After(replay, version);
            _clock.SetUtcNow(now.At);
            live[now] = Words(Show(Replay.None.With(Events.Take((int)version)), now, asOf: null));
        }

        _clock.SetUtcNow(Begun.AddDays(3));
        Assert.All(live, then => Assert.Equal(then.Value, Words(Show(replay, then.Key, then.Key.At))));
    }

    [Fact]
    public void Going_forth_and_back_says_the_same_as_coming_at_once()
    {
        _clock.SetUtcNow(Begun.AddDays(3));
        var replay = Replay.None.With(Events);
        var walked = Show(replay, ReviewClock.After(replay, 1), Begun);
        foreach (var version in new long[] { 4, Events.Length, 3, 2, 6, 5, 5, 1, Events.Length })
        {
            var clock = ReviewClock.After(replay, version);
            walked.Render(p => Say(p, replay, clock, clock.At));

            Assert.Equal(Words(Show(replay, clock, clock.At)), Words(walked));
        }
    }

    [Fact]
    public void Nothing_can_be_done_in_a_review()
    {
        var replay = Replay.None.With(Events);
        for (var version = 1L; version <= replay.Length; version++)
        {
            var clock = ReviewClock.After(replay, version);
            var words = Show(replay, clock, clock.At).FindAll("button").Select(button => button.TextContent.Trim());

            Assert.DoesNotContain(words, word => word is "Take command" or "Read back and accept" or "Confirm" or "Refute" || word.StartsWith("Undo", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_step_among_ten_thousand_events_is_there_within_fifty_milliseconds()
    {
        var rooms = Enumerable.Range(100, 200).Select(number => SchoolPlan.Room(number.ToString(CultureInfo.InvariantCulture))).ToArray();
        var plan = new PlanIndex(SchoolPlan.Of(rooms));
        var marks = Enumerable.Range(0, 10_000).Select(i => (IncidentEvent)(Lockdown.Cleared(rooms[i % rooms.Length].Id.Value, "Alpha") with { Stamp = At(i, Lockdown.Lee) }));
        var replay = Replay.None.With(marks.Prepend(Events[0]));
        var times = new List<TimeSpan>();
        for (var version = 249L; version <= replay.Length; version += 99)
        {
            var started = Stopwatch.GetTimestamp();
            var clock = ReviewClock.After(replay, version);
            var state = replay.At(clock.Version);
            Assert.Equal(200, IncidentView.Of(state, plan, clock.At).Rooms.Length);
            JsonSerializer.SerializeToUtf8Bytes(Picture.Of(Id, state), DomainJson.Options);
            times.Add(Stopwatch.GetElapsedTime(started));
        }

        // The middle one: other work on the machine is not the step's.
        Assert.InRange(times.Order().ElementAt(times.Count / 2).TotalMilliseconds, 0, 50);
    }

    private IRenderedComponent<CascadingValue<DateTimeOffset?>> Show(Replay replay, ReviewClock clock, DateTimeOffset? asOf) =>
        Render<CascadingValue<DateTimeOffset?>>(p => Say(p, replay, clock, asOf));

    private static void Say(ComponentParameterCollectionBuilder<CascadingValue<DateTimeOffset?>> p, Replay replay, ReviewClock clock, DateTimeOffset? asOf)
    {
        var moment = new ReviewedIncident(Id, replay, replay.At(clock.Version), Lockdown.Plan);
        var view = IncidentView.Of(moment.State, moment.Plan, clock.At);
        var screen = new IncidentScreen(new DistrictId("riverbend"), moment, School, view, Lockdown.Lee, false, request => Task.FromResult(CommandAnswer.Saved(request.CommandId, 0)));
        p.Add(value => value.Name, "AsOf").Add(value => value.Value, asOf).Add(value => value.ChildContent, builder => Parts(builder, screen));
    }

    private static void Parts(RenderTreeBuilder builder, IncidentScreen screen)
    {
        Part<IncidentHeader>(builder, (nameof(IncidentHeader.View), screen.View), (nameof(IncidentHeader.Building), School.Name), (nameof(IncidentHeader.Send), screen.Send));
        Part<CommandStrip>(builder, (nameof(CommandStrip.Screen), screen));
        Part<PinnedReports>(builder, (nameof(PinnedReports.Screen), screen));
        Part<RoomList>(builder, (nameof(RoomList.View), screen.View), (nameof(RoomList.Mode), RoomList.AllMode), (nameof(RoomList.Send), screen.Send));
        Part<IncidentGrid>(builder, (nameof(IncidentGrid.View), screen.View), (nameof(IncidentGrid.Screen), screen), (nameof(IncidentGrid.Moment), screen.Moment), (nameof(IncidentGrid.AllMessages), true), (nameof(IncidentGrid.Panel), "story"));
    }

    private static void Part<T>(RenderTreeBuilder builder, params (string Name, object Value)[] parameters)
        where T : IComponent
    {
        builder.OpenComponent<T>(0);
        foreach (var (name, value) in parameters)
        {
            builder.AddComponentParameter(1, name, value);
        }

        builder.CloseComponent();
    }

    private static string Words(IRenderedComponent<CascadingValue<DateTimeOffset?>> shown) =>
        string.Join(' ', shown.Nodes.Select(node => node.TextContent).SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static IncidentEvent[] Story()
    {
        var report = new ReportMade(At(90, Lockdown.Vega), "Shots near 102", ReportSource.Radio, null, null, true, null);
        return
        [
            new IncidentDeclared(At(0, Lockdown.Vega), School.Id, Kind.Intruder, Mode.Drill, ""),
            new ActionOrdered(At(12, Lockdown.Vega), ResponseAction.Lockdown, Zone.Building, null),
            Lockdown.Cleared("101", "Alpha") with { Stamp = At(60, Lockdown.Lee) },
            report,
            new ReportJudged(At(120, Lockdown.Lee), report.Stamp.Command, Truth.Refuted, "A door slammed", report.Text),
            new HelpRequested(At(200, Lockdown.Lee), Lockdown.Room101, "Medic"),
            new CommandTaken(At(400, Lockdown.Lee), null, null, null),
            Lockdown.Cleared("102", "Alpha") with { Stamp = At(3000, Lockdown.Lee) },
            new IncidentClosed(At(4000, Lockdown.Vega), "Over"),
        ];
    }

    private static Stamp At(int seconds, Person by) => Lockdown.By(by) with { ObservedAt = Begun.AddSeconds(seconds), RecordedAt = Begun.AddSeconds(seconds) };
}
