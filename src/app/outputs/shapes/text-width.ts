/** How a text stands in a cell. */
export interface TextStyle {
  readonly bold?: boolean;
  /** 11 by default, the size of a workbook that nobody changed. */
  readonly points?: number;
}

const PIXELS_PER_POINT = 96 / 72;
const USUAL_POINTS = 11;

// Advance widths in thousandths of the font size, as a wide sans-serif has them (those of Helvetica and Arial, which are
// wider than the usual fonts of Excel): what fits by them fits in the workbook's own font.
const REGULAR = widths({
  222: "ijl'",
  278: "fIt !,./:;[]\\|",
  333: 'r()-`"',
  389: "*",
  500: "cJksvxyz",
  556: "abdeghnopquL0123456789#$?_–",
  584: "+<=>~≤≥±×",
  611: "FTZ",
  667: "ABEKPSVXY&",
  722: "CDHNRUw",
  778: "GOQ",
  833: "mM",
  889: "%",
  944: "W",
  1000: "—…",
});
const BOLD = widths({
  238: "'",
  278: "ijlI ,./\\|",
  333: "ft()-!:;[]`",
  389: "r*",
  474: '"',
  500: "z",
  556: "aceJksvxy0123456789#$_–",
  584: "+<=>~≤≥±×",
  611: "bdghnopquFLTZ?",
  667: "EPSVXY",
  722: "ABCDHKNRU&",
  778: "wGOQ",
  833: "M",
  889: "m%",
  944: "W",
  1000: "—…",
});
/** Chinese characters and full-width punctuation take a whole square; letters that are not listed rather more than most. */
const SQUARE = 1000;
const OTHER = 700;

function widths(byWidth: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(byWidth).flatMap(([width, texts]) => [...texts].map(text => [text, Number(width)])));
}

/** The width of a line of text in pixels, at full size of the window. O(characters). */
export function textWidth(text: string, { bold = false, points = USUAL_POINTS }: TextStyle = {}): number {
  const table = bold ? BOLD : REGULAR;
  let thousandths = 0;
  for (const character of text) thousandths += table.get(character) ?? (isSquare(character) ? SQUARE : OTHER);
  return (thousandths / 1000) * points * PIXELS_PER_POINT;
}

function isSquare(character: string): boolean {
  const code = character.codePointAt(0)!;
  return code >= 0x2e80 || (code >= 0x2018 && code <= 0x201d);
}

/** How many lines a text takes where a line holds so many pixels: it breaks at spaces and between Chinese characters. */
export function lineCount(text: string, width: number, style: TextStyle = {}): number {
  let lines = 1;
  let used = 0;
  for (const piece of unbreakable(text)) {
    const needed = textWidth(piece.trimEnd(), style);
    if (used > 0 && used + needed > width) {
      lines += 1;
      used = 0;
    }
    used += textWidth(piece, style);
  }
  return lines;
}

/** The narrowest line, in pixels, on which a text takes at most so many lines. */
export function narrowestLine(text: string, lines: number, style: TextStyle = {}): number {
  const pieces = unbreakable(text).map(piece => piece.trimEnd());
  let width = Math.max(0, ...pieces.map(piece => textWidth(piece, style)));
  const whole = textWidth(text, style);
  while (width < whole && lineCount(text, width, style) > lines) width += 1;
  return Math.min(width, whole);
}

/** Pieces that stand on one line: words with the space behind them, single Chinese characters. */
function unbreakable(text: string): string[] {
  return text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? [];
}
