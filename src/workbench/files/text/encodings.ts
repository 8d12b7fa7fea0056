/** Encodings that text files are read in, by the names that TextDecoder knows. */
export const TEXT_ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-kr",
  "windows-1252",
  "windows-1251",
] as const;

export type TextEncodingName = (typeof TEXT_ENCODINGS)[number];

/** Turns one piece after the other into text; the last piece is told as such. A mark at the beginning is left out. */
export type PieceDecoder = (bytes: Uint8Array, isLast: boolean) => string;

/** What stands where bytes could not be read. */
export const REPLACEMENT = "\ufffd";

/** Whether this browser or Node can read the encoding: a Node without full ICU knows few. */
export function isSupported(encoding: TextEncodingName): boolean {
  try {
    return new TextDecoder(encoding).encoding !== "";
  } catch {
    return false;
  }
}

/**
 * A decoder that never fails: what the encoding does not know becomes U+FFFD, and so does a NUL, which no sheet can
 * hold.
 */
export function createPieceDecoder(encoding: TextEncodingName): PieceDecoder {
  const decoder = new TextDecoder(encoding);
  return (bytes, isLast) => {
    const text = decoder.decode(bytes, { stream: !isLast });
    const readable = text.includes("\0") ? text.replaceAll("\0", REPLACEMENT) : text;
    return encoding === "windows-1252" ? readable.replace(/[\u0080-\u009f]/g, windowsCharacter) : readable;
  };
}

// Bytes 0x80 to 0x9F [https://encoding.spec.whatwg.org/index-windows-1252.txt]. Node 20 reads them as ISO 8859-1.
const FROM_0X80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windowsCharacter(control: string): string {
  const character = FROM_0X80[control.charCodeAt(0) - 0x80]!;
  return character === control ? REPLACEMENT : character;
}
