// The zero-width joiner stays: it holds emoji together.
const INVISIBLE = /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const EDGES = /^[\s\u0000-\u001f\u007f]+|[\s\u0000-\u001f\u007f]+$/g;

/**
 * True when a text is plain visible ASCII without anything that {@link cleanText} would take away. The quick way out for
 * nearly every cell of a real sheet.
 */
export function isPlainAscii(text: string): boolean {
  const length = text.length;
  if (length === 0) return true;
  const first = text.charCodeAt(0);
  if (first <= 0x20 || first === 0x27 || first === 0x3d || text.charCodeAt(length - 1) === 0x20) return false;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}

/**
 * The text without what exports wrap around values: `="123"`, a leading apostrophe, tabs, zero-width characters, a
 * byte-order mark, spaces and control characters at both ends. Everything else stays as written. Idempotent.
 */
export function cleanText(text: string): string {
  if (isPlainAscii(text)) return text;
  let clean = text.replace(INVISIBLE, "").replace(EDGES, "");
  for (;;) {
    const before = clean.length;
    if (clean.length >= 3 && clean.startsWith('="') && clean.endsWith('"')) clean = clean.slice(2, -1);
    else if (clean.startsWith("'")) clean = clean.slice(1);
    clean = clean.replace(EDGES, "");
    if (clean.length === before) return clean;
  }
}

/** True for texts that people write into a cell to say that there is nothing: "-", "--", "—". */
export function isDash(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code !== 0x2d && code !== 0x2013 && code !== 0x2014 && code !== 0xff0d) return false;
  }
  return text.length > 0;
}
