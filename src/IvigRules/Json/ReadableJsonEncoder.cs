using System.Text;
using System.Text.Encodings.Web;

namespace IvigRules.Json;

/// <summary>
/// Leaves what people can read as it is. What JSON needs escaped is, and so is a character that is not seen, such as a direction mark: JSON
/// is shown on terminals too.
/// </summary>
internal sealed class ReadableJsonEncoder : JavaScriptEncoder
{
    private const string HexDigits = "0123456789ABCDEF";

    private static readonly JavaScriptEncoder Relaxed = UnsafeRelaxedJsonEscaping;

    internal static ReadableJsonEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => Relaxed.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => Relaxed.WillEncode(unicodeScalar) || Characters.IsHidden(unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var characters = new ReadOnlySpan<char>(text, textLength);
        if (!characters.ContainsAnyExceptInRange(' ', '~'))
            return Relaxed.FindFirstCharacterToEncode(text, textLength);
        var place = 0;
        while (Rune.DecodeFromUtf16(characters[place..], out var rune, out var length) == System.Buffers.OperationStatus.Done
            && !WillEncode(rune.Value))
            place += length;
        return place == textLength ? -1 : place;
    }

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) =>
        utf8Text.ContainsAnyExceptInRange((byte)' ', (byte)'~')
            ? base.FindFirstCharacterToEncodeUtf8(utf8Text)
            : Relaxed.FindFirstCharacterToEncodeUtf8(utf8Text);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        if (!Characters.IsHidden(unicodeScalar) || unicodeScalar > char.MaxValue)
            return Relaxed.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
        numberOfCharactersWritten = 0;
        if (bufferLength < 6)
            return false;
        buffer[numberOfCharactersWritten++] = '\\';
        buffer[numberOfCharactersWritten++] = 'u';
        for (var shift = 12; shift >= 0; shift -= 4)
            buffer[numberOfCharactersWritten++] = HexDigits[(unicodeScalar >> shift) & 0xF];
        return true;
    }
}
