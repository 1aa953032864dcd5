using IvigRules.Assessments;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace IvigRules.DependencyInjection;

/// <summary>Where the current assessor is found when the policy may be reloaded while the host runs.</summary>
/// <remarks>
/// Safe to share between threads. An assessor never changes: a valid new policy makes a new assessor, and <see cref="Current"/> gives it
/// from then on; an assessment that is under way ends with the one it began with. A policy that is not valid, or that a host's own code
/// fails to give, changes nothing: it is logged as an error and its faults stand in <see cref="RefusedFaults"/> until a valid one is read.
/// Under a generic host that holds from its start, which makes the first assessor; otherwise from the first use.
/// </remarks>
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
            // Watched before it is first read, so that no change in between is missed.
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

    /// <summary>Why the policy that was read last is not in force, each fault with its setting; empty when it is in force.</summary>
    /// <remarks>Where code of the host that gives the policy threw, the one fault is the type of the exception and its message.</remarks>
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
