namespace IvigRules.CdsHooksHost.Tests;

/// <summary>Measures the contrast of every text of the page, as WCAG 2 does.</summary>
internal static class Contrast
{
    /// <summary>A script that returns each text with too little contrast.</summary>
    internal const string Script = """
        () => {
          const numbers = (colour) => colour.match(/[\d.]+/g).map(Number);
          const light = ([r, g, b]) => [r, g, b].map((part) => part / 255)
            .map((part) => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
            .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
          const behind = (element) => {
            for (let at = element; at; at = at.parentElement) {
              const colour = numbers(getComputedStyle(at).backgroundColor);
              if (colour.length === 3 || colour[3] > 0.99) return colour;
            }
            return [255, 255, 255];
          };
          const poor = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const element = texts.currentNode.parentElement;
            if (!texts.currentNode.textContent.trim() || !element.checkVisibility() || element.closest('.skip, script')) continue;
            const style = getComputedStyle(element);
            const ink = element.closest('svg') ? style.fill : style.color;
            const [a, b] = [light(numbers(ink)), light(behind(element))].sort((x, y) => y - x);
            const size = parseFloat(style.fontSize);
            const wanted = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
            if ((a + 0.05) / (b + 0.05) < wanted)
              poor.push(`${((a + 0.05) / (b + 0.05)).toFixed(2)} ${element.className}: ${texts.currentNode.textContent.slice(0, 40)}`);
          }
          return [...new Set(poor)];
        }
        """;
}
