using System.Reflection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace IvigRules.DependencyInjection;

/// <summary>Provides the current assessor when the policy may be reloaded while the host runs.</summary>
/// <remarks>
/// Safe to share between threads. Assessors are immutable: a valid new policy replaces the assessor that <see cref="Current"/> returns,
/// and an assessment in progress keeps the one that it began with. A policy that is not valid, or that the host's code fails to give,
/// changes nothing: it is logged as an error, and <see cref="RefusedFaults"/> lists its faults until a valid one is read. The same holds
/// for a configuration in which a setting that was in force is gone, or falls back to a layer beneath its own: a file that was saved with
/// a fault in it reads as an empty one. To take a setting away on purpose, restart the host. The first assessor is created when a generic
/// host starts, otherwise on first use. <see cref="IvigPolicyHealthCheck"/> reports refused faults.
/// </remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class IvigAssessorProvider : IDisposable
{
    private static readonly Action<ILogger, string, Exception?> TakenOver = LoggerMessage.Define<string>(
        LogLevel.Information, new EventId(1, nameof(TakenOver)), "the IVIG policy was reloaded; knowledge {Sha256}");

    private static readonly Action<ILogger, string, Exception?> Refused = LoggerMessage.Define<string>(
        LogLevel.Error, new EventId(2, nameof(Refused)), "the reloaded IVIG policy was refused, the one before stays in force: {Faults}");

    private readonly IOptionsFactory<IvigRulesOptions> _options;
    private readonly PolicySection[] _sections;
    private readonly ILogger? _logger;
    private readonly IDisposable[] _watched;
    private readonly Lock _reloading = new();
    private State _state;

    internal IvigAssessorProvider(
        IOptionsFactory<IvigRulesOptions> options, IEnumerable<PolicySection> sections, bool isBound, ILogger? logger)
    {
        if (isBound)
            throw Invalid(PlainBinder.Refused);
        _options = options;
        _sections = [.. sections];
        _logger = logger;
        lock (_reloading)
        {
            // Watched before the first read, so that no change in between is missed.
            _watched = [.. _sections.Select(watched => ChangeToken.OnChange(watched.Section.GetReloadToken, Reload))];
            try
            {
                var settings = Settings();
                _state = new(Create(), settings, []);
            }
            catch
            {
                Dispose();
                throw;
            }
        }
    }

    /// <summary>The assessor with the last valid policy.</summary>
    public IvigAssessor Current => Volatile.Read(ref _state).Assessor;

    /// <summary>The faults of the policy that was read last, each with its setting; empty when that policy is in force.</summary>
    /// <remarks>If the host's code that gives the policy threw, the only fault is the type of the exception and its message.</remarks>
    public ImmutableArray<string> RefusedFaults => Volatile.Read(ref _state).Refused;

    /// <summary>Stops watching the configuration.</summary>
    public void Dispose() => Array.ForEach(_watched, watched => watched.Dispose());

    private void Reload()
    {
        lock (_reloading)
        {
            // Called while the first policy is about to be read: that one is new enough.
            if (_state is null)
                return;
            IvigAssessor assessor;
            ImmutableArray<PolicySetting> before, settings;
            try
            {
                // The settings before and after the policy: one that was gone while it was read is gone from either.
                before = Settings();
                assessor = Create();
                settings = Settings();
            }
            catch (OptionsValidationException problem)
            {
                Refuse([.. problem.Failures, .. Gone(Settings())], null);
                return;
            }
            catch (Exception problem)
            {
                Refuse([$"{problem.GetType().Name}: {problem.Message}"], problem);
                return;
            }

            if (Gone([.. before.Where(setting => !setting.IsGoneFrom(settings))]) is { IsEmpty: false } gone)
            {
                Refuse(gone, null);
                return;
            }

            Volatile.Write(ref _state, new(assessor, settings, []));
            if (_logger is not null)
                TakenOver(_logger, assessor.Knowledge.Sha256, null);
        }
    }

    private void Refuse(ImmutableArray<string> faults, Exception? thrown)
    {
        Volatile.Write(ref _state, _state with { Refused = faults });
        if (_logger is not null)
            Refused(_logger, string.Join("; ", faults.Select(Characters.OneLine)), thrown);
    }

    private IvigAssessor Create()
    {
        try
        {
            var chosen = _options.Create(Options.DefaultName);
            return new(chosen.Policy, chosen.SiteRules);
        }
        catch (TargetInvocationException problem) when (problem.InnerException is { Message: PlainBinder.Refused })
        {
            throw Invalid(PlainBinder.Refused);
        }
    }

    private ImmutableArray<PolicySetting> Settings() => [.. _sections.SelectMany(section => section.Settings())];

    /// <summary>The settings in force that are gone from those that were read since.</summary>
    private ImmutableArray<string> Gone(ImmutableArray<PolicySetting> settings) =>
    [
        .. _state.Settings.Where(setting => setting.IsGoneFrom(settings))
            .Select(setting => $"{setting} and gone since; restart the host to take it away on purpose"),
    ];

    /// <summary>
    /// The faults of the configuration as it is now: settings in force that it has not any more are refused and logged, although no reload
    /// said so.
    /// </summary>
    internal ImmutableArray<string> Recheck()
    {
        lock (_reloading)
        {
            if (_state.Refused.IsEmpty && Gone(Settings()) is { IsEmpty: false } gone)
                Refuse(gone, null);
            return _state.Refused;
        }
    }

    private static OptionsValidationException Invalid(string fault) => new(Options.DefaultName, typeof(IvigRulesOptions), [fault]);

    private sealed record State(IvigAssessor Assessor, ImmutableArray<PolicySetting> Settings, ImmutableArray<string> Refused);
}
