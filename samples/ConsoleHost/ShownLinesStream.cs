using System.Text;

namespace IvigRules.ConsoleHost;

/// <summary>Whole lines of JSON for a terminal. The library escapes in them what could steer it.</summary>
/// <param name="output">Where the lines go.</param>
/// <param name="before">Called before each write.</param>
internal sealed class ShownLinesStream(TextWriter output, Action? before = null) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (count == 0)
            return;
        before?.Invoke();
        output.Write(Encoding.UTF8.GetString(buffer, offset, count));
    }

    public override void Flush() => output.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
