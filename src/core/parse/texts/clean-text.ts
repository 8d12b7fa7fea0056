/**
 * What no reader sees: Unicode's Default_Ignorable_Code_Point, marks of direction among them. A joiner before an emoji or a
 * letter of a script without cases stays, and so do the variation selectors and tags of emoji: they change what is seen.
 */
const INVISIBLE =
  /(?![\ufe00-\ufe0f\u{e0020}-\u{e007f}\u{e0100}-\u{e01ef}]|\u200d[\p{Extended_Pictographic}\p{Lo}])\p{Default_Ignorable_Code_Point}/gu;
/** A quick look for what nearly no text has: a class without properties is several times as fast. */
const MAY_BE_INVISIBLE =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufff8\ud82f\ud834\udb40-\udb43]/;

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
  const seen = MAY_BE_INVISIBLE.test(text) ? text.replace(INVISIBLE, "") : text;
  let start = 0;
  let end = seen.length;
  for (;;) {
    while (start < end && isEdge(seen.charCodeAt(start))) start += 1;
    while (end > start && isEdge(seen.charCodeAt(end - 1))) end -= 1;
    if (end - start >= 3 && seen.startsWith('="', start) && seen.charCodeAt(end - 1) === QUOTE) {
      start += 2;
      end -= 1;
    } else if (start < end && seen.charCodeAt(start) === APOSTROPHE) start += 1;
    else return seen.slice(start, end);
  }
}

const APOSTROPHE = 0x27;
const QUOTE = 0x22;

/** Blanks of any kind, and control characters. */
function isEdge(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x7f) return false;
  return code === 0x7f || (code >= 0xa0 && BLANK.test(String.fromCharCode(code)));
}

const BLANK = /\s/;

/** True for texts that people write into a cell to say that there is nothing: "-", "--", "—". */
export function isDash(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code !== 0x2d && code !== 0x2013 && code !== 0x2014 && code !== 0xff0d) return false;
  }
  return text.length > 0;
}
