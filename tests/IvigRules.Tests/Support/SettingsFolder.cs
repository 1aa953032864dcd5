using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace IvigRules.Tests.Support;

/// <summary>A folder with settings files, which are read again when the test says that they changed.</summary>
internal sealed class SettingsFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ivig-settings-");
    private readonly Watched _files;

    internal SettingsFolder() => _files = new(_folder.FullName);

    internal string Path => _folder.FullName;

    /// <summary>Whether a file that cannot be parsed is ignored, as a host may ask for.</summary>
    internal bool IgnoresBrokenFiles { get; init; }

    public void Dispose()
    {
        _files.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>A configuration of these files, the last of which wins, that is read again with <see cref="Save"/>.</summary>
    internal IConfigurationRoot Configuration(params ReadOnlySpan<string> files)
    {
        var builder = new ConfigurationBuilder();
        foreach (var file in files)
        {
            builder.AddJsonFile(source =>
            {
                (source.Path, source.FileProvider, source.ReloadOnChange, source.ReloadDelay) = (file, _files, true, 0);
                source.OnLoadException = broken => broken.Ignore = IgnoresBrokenFiles;
            });
        }

        return builder.Build();
    }

    internal void Write(string file, string json) => File.WriteAllText(System.IO.Path.Combine(Path, file), json);

    /// <summary>Writes a file and says so to the one that watches it; gives what it threw.</summary>
    internal Exception? Save(string file, string json)
    {
        Write(file, json);
        return _files.Changed(file);
    }

    /// <summary>Deletes a file and says so; gives what that threw.</summary>
    internal Exception? Delete(string file)
    {
        File.Delete(System.IO.Path.Combine(Path, file));
        return _files.Changed(file);
    }

    /// <summary>A policy's settings as the section Ivig of a file.</summary>
    internal static string Ivig(string settings) => new JsonObject { ["Ivig"] = JsonNode.Parse(settings) }.ToJsonString();

    /// <summary>Files of a folder whose changes the test tells.</summary>
    private sealed class Watched(string folder) : IFileProvider, IDisposable
    {
        private readonly PhysicalFileProvider _files = new(folder);
        private readonly Dictionary<string, CancellationTokenSource> _watched = new(StringComparer.Ordinal);

        public IDirectoryContents GetDirectoryContents(string subpath) => _files.GetDirectoryContents(subpath);

        public IFileInfo GetFileInfo(string subpath) => _files.GetFileInfo(subpath);

        public IChangeToken Watch(string filter) => new CancellationChangeToken((_watched[filter] = new()).Token);

        public void Dispose()
        {
            _files.Dispose();
            foreach (var watched in _watched.Values)
                watched.Dispose();
        }

        internal Exception? Changed(string file)
        {
            using var watched = _watched[file];
            return Record.Exception(watched.Cancel);
        }
    }
}
