/**
 * Relative luminance of a colour such as "#1B7F4B", 0 to 1.
 *
 * Source: Web Content Accessibility Guidelines 2.1, definition of relative luminance.
 */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map(at => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** The contrast of two colours, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

/** White or black, whichever reads better on `fill`; on any colour one of them has a contrast of 4.58 or more. */
export function fontOn(fill: string): string {
  return contrastOf(fill, "#FFFFFF") >= 4.5 ? "#FFFFFF" : "#000000";
}
