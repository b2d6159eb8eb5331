using System.Diagnostics.Metrics;
using Command.Domain.Incidents;

namespace Command.Web.Live;

/// <summary>What is measured of the live path, under the meter <c>Command.Live</c>.</summary>
public sealed class LiveMetrics
{
    public const string MeterName = "Command.Live";

    private readonly Histogram<double> _answer;
    private readonly Histogram<double> _fanOut;
    private readonly Histogram<double> _lag;
    private readonly UpDownCounter<int> _viewers;

    public LiveMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _answer = meter.CreateHistogram<double>("command.answer", "ms", "From receiving a command to its answer, commit included.");
        _fanOut = meter.CreateHistogram<double>("command.fan_out", "ms", "From a commit to the last byte handed to the viewers' connections.");
        _lag = meter.CreateHistogram<double>("command.lag", "ms", "From an event's record by another node to its place in this node's picture.");
        _viewers = meter.CreateUpDownCounter<int>("command.viewers", "{viewer}", "Hub connections that watch an incident.");
    }

    public void Answered(IncidentCommand command, CommandAnswer answer, TimeSpan took) => _answer.Record(
        took.TotalMilliseconds,
        new KeyValuePair<string, object?>("command", command.GetType().Name),
        new KeyValuePair<string, object?>("accepted", answer.Accepted));

    public void FannedOut(TimeSpan took) => _fanOut.Record(took.TotalMilliseconds);

    public void Followed(TimeSpan lag) => _lag.Record(lag.TotalMilliseconds);

    public void Viewers(int change) => _viewers.Add(change);
}
