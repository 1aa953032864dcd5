using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace IvigRules.DependencyInjection;

/// <summary>Provides the current assessor when the policy may be reloaded while the host runs.</summary>
/// <remarks>
/// Safe to share between threads. Assessors are immutable: a valid new policy replaces the assessor that <see cref="Current"/> returns,
/// and an assessment in progress keeps the one that it began with. A policy that is not valid, or that the host's code fails to give,
/// changes nothing: it is logged as an error, and <see cref="RefusedFaults"/> lists its faults until a valid one is read. The first
/// assessor is created when a generic host starts, otherwise on first use.
/// </remarks>
[JsonConverter(typeof(Json.ContractJsonConverter))]
public sealed class IvigAssessorProvider : IDisposable
{
    private static readonly Action<ILogger, string, Exception?> TakenOver = LoggerMessage.Define<string>(
        LogLevel.Information, new EventId(1, nameof(TakenOver)), "the IVIG policy was reloaded; knowledge {Sha256}");

    private static readonly Action<ILogger, string, Exception?> Refused = LoggerMessage.Define<string>(
        LogLevel.Error, new EventId(2, nameof(Refused)), "the reloaded IVIG policy was refused, the one before stays in force: {Faults}");

    private readonly IOptionsFactory<IvigRulesOptions> _options;
    private readonly ILogger? _logger;
    private readonly IDisposable[] _watched;
    private readonly Lock _reloading = new();
    private State _state;

    internal IvigAssessorProvider(IOptionsFactory<IvigRulesOptions> options, IEnumerable<PolicySection> sections, ILogger? logger)
    {
        _options = options;
        _logger = logger;
        lock (_reloading)
        {
            // Watched before the first read, so that no change in between is missed.
            _watched = [.. sections.Select(watched => ChangeToken.OnChange(watched.Section.GetReloadToken, Reload))];
            try
            {
                _state = new(Create(), []);
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
            IvigAssessor assessor;
            try
            {
                assessor = Create();
            }
            catch (OptionsValidationException problem)
            {
                Refuse([.. problem.Failures], null);
                return;
            }
            catch (Exception problem)
            {
                Refuse([$"{problem.GetType().Name}: {problem.Message}"], problem);
                return;
            }

            Volatile.Write(ref _state, new(assessor, []));
            if (_logger is not null)
                TakenOver(_logger, assessor.Knowledge.Sha256, null);
        }
    }

    private void Refuse(ImmutableArray<string> faults, Exception? thrown)
    {
        Volatile.Write(ref _state, new(_state.Assessor, faults));
        if (_logger is not null)
            Refused(_logger, string.Join("; ", faults), thrown);
    }

    private IvigAssessor Create()
    {
        var chosen = _options.Create(Options.DefaultName);
        return new(chosen.Policy, chosen.SiteRules);
    }

    private sealed record State(IvigAssessor Assessor, ImmutableArray<string> Refused);
}
