import type { TextEncodingName } from "./encodings";

/** Encodings that are told apart by their characters; UTF-16 is known by its zero bytes. */
export type ByteEncoding = Exclude<TextEncodingName, "utf-16le" | "utf-16be">;

/** How many bytes the next character takes, and what it costs. */
interface Step {
  readonly length: number;
  readonly bits: number;
}

type Reader = (bytes: Uint8Array, at: number) => Step;

const ASCII_BITS = 6;
const UNREADABLE_BITS = 30;

/**
 * What reading the bytes in an encoding costs, in bits: the minus logarithm of how probable its characters are in the
 * languages that are written in it. The cheapest encoding is the likeliest (naive Bayes over classes of characters).
 * Classes follow from the layout of the code tables: frequent characters stand in tracts of their own (level 1 of GB
 * 2312 and JIS X 0208, the first plane of Big5, the Hangul of KS X 1001). A character cut off at the end is free.
 */
export function costOf(encoding: ByteEncoding, bytes: Uint8Array): number {
  const read = READERS[encoding];
  let bits = 0;
  for (let at = 0; at < bytes.length;) {
    if (bytes[at]! < 0x80) {
      bits += ASCII_BITS;
      at++;
      continue;
    }
    const step = read(bytes, at);
    bits += step.bits;
    at += step.length;
  }
  return bits;
}

const unreadable = (length = 1): Step => ({ length, bits: UNREADABLE_BITS });
const between = (byte: number | undefined, first: number, last: number): boolean =>
  byte !== undefined && byte >= first && byte <= last;
const isLetter = (byte: number | undefined): boolean => between((byte ?? 0) | 0x20, 0x61, 0x7a);

function utf8(bytes: Uint8Array, at: number): Step {
  const lead = bytes[at]!;
  const length = between(lead, 0xc2, 0xdf) ? 2 : between(lead, 0xe0, 0xef) ? 3 : between(lead, 0xf0, 0xf4) ? 4 : 1;
  if (length === 1) return unreadable();
  let valid = 1;
  while (valid < length && between(bytes[at + valid], 0x80, 0xbf)) valid++;
  if (valid < length) return at + valid >= bytes.length ? { length: valid, bits: 0 } : unreadable(valid);
  if (length === 4) return { length, bits: 14 };
  if (length === 2) {
    if (lead === 0xc3) return { length, bits: 7 };
    return { length, bits: lead <= 0xc5 ? 9 : between(lead, 0xce, 0xd1) ? 7.5 : 13 };
  }
  // Han, Hangul, punctuation, kana, full-width forms; what is left is rare in lists of orders.
  if (between(lead, 0xe4, 0xe9) || between(lead, 0xea, 0xed)) return { length, bits: 11.5 };
  return { length, bits: lead === 0xe3 || lead === 0xe2 || lead === 0xef ? 10 : 16 };
}

/** The common part of encodings of one or two bytes; `bitsOf` prices a pair, undefined where the table has none. */
function doubleByte(
  isLead: (byte: number) => boolean,
  bitsOf: (lead: number, trail: number) => number | undefined,
): Reader {
  return (bytes, at) => {
    const lead = bytes[at]!;
    if (!isLead(lead)) return unreadable();
    const trail = bytes[at + 1];
    if (trail === undefined) return { length: 1, bits: 0 };
    const bits = bitsOf(lead, trail);
    if (bits === undefined) return unreadable(trail < 0x80 ? 1 : 2);
    // Characters of East Asia seldom touch Latin letters.
    const touching = (isLetter(bytes[at - 1]) ? 1.5 : 0) + (isLetter(bytes[at + 2]) ? 1.5 : 0);
    return { length: 2, bits: bits + touching };
  };
}

const gbPair = doubleByte(
  lead => between(lead, 0x81, 0xfe),
  (lead, trail) => {
    if (!between(trail, 0x40, 0xfe) || trail === 0x7f) return undefined;
    if (trail < 0xa1 || lead < 0xa1) return lead <= 0xa0 || lead >= 0xaa ? 21 : 24;
    if (lead <= 0xa9) return lead === 0xa1 ? 11 : lead === 0xa3 ? 12 : 15;
    if (between(lead, 0xb0, 0xd7)) return 12;
    return between(lead, 0xd8, 0xf7) ? 16.2 : 26;
  },
);

function gb18030(bytes: Uint8Array, at: number): Step {
  // The euro sign of code page 936.
  if (bytes[at] === 0x80) return { length: 1, bits: 14 };
  const isLong = between(bytes[at + 1], 0x30, 0x39);
  if (!isLong) return gbPair(bytes, at);
  return between(bytes[at + 2], 0x81, 0xfe) && between(bytes[at + 3], 0x30, 0x39)
    ? { length: 4, bits: 24 }
    : unreadable();
}

const big5 = doubleByte(
  lead => between(lead, 0x81, 0xfe),
  (lead, trail) => {
    if (!between(trail, 0x40, 0x7e) && !between(trail, 0xa1, 0xfe)) return undefined;
    if (between(lead, 0xa4, 0xc5) || (lead === 0xc6 && trail <= 0x7e)) return 12.6;
    if (between(lead, 0xa1, 0xa3)) return lead === 0xa3 ? 15 : 12.5;
    return between(lead, 0xc9, 0xf9) ? 17.5 : 22;
  },
);

const eucKr = doubleByte(
  lead => between(lead, 0x81, 0xfe),
  (lead, trail) => {
    const isExtension = lead < 0xa1 || trail < 0xa1;
    if (isExtension) {
      const isTrail = between(trail, 0x81, 0xfe) || (trail < 0x80 && isLetter(trail));
      return isTrail && lead <= 0xc6 ? 20 : undefined;
    }
    if (between(lead, 0xb0, 0xc8)) return 11.3;
    return between(lead, 0xca, 0xfd) ? 20 : lead <= 0xa9 ? 14 : 25;
  },
);

const jisPair = doubleByte(
  lead => between(lead, 0x81, 0x9f) || between(lead, 0xe0, 0xfc),
  (lead, trail) => {
    if (!between(trail, 0x40, 0xfc) || trail === 0x7f) return undefined;
    if (lead === 0x81) return 11;
    if (lead === 0x82) return trail >= 0x9f ? 8.4 : 12;
    if (lead === 0x83) return trail <= 0x96 ? 8.4 : 14;
    if (between(lead, 0x89, 0x97) || (lead === 0x88 && trail >= 0x9f)) return 12.7;
    return between(lead, 0x98, 0x9f) || between(lead, 0xe0, 0xea) ? 17.5 : 20;
  },
);

function shiftJis(bytes: Uint8Array, at: number): Step {
  // Half-width kana stand in runs.
  if (between(bytes[at], 0xa1, 0xdf)) return { length: 1, bits: between(bytes[at - 1], 0xa1, 0xdf) ? 9.5 : 11 };
  return jisPair(bytes, at);
}

const WESTERN_LETTERS = new Set("àáâãäåæçèéêëìíîïñòóôõöøùúûüß".split("").map(letter => letter.charCodeAt(0)));
/** The euro sign, quotation marks, dashes, pound, no-break space, degree and the like. */
const WESTERN_SIGNS = new Set([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xa0, 0xa3, 0xb0]);
const WESTERN_GAPS = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function windows1252(bytes: Uint8Array, at: number): Step {
  const byte = bytes[at]!;
  const before = bytes[at - 1] ?? 0;
  if (WESTERN_GAPS.has(byte)) return unreadable();
  // Letters with marks seldom follow one another.
  const touching = before >= 0xc0 ? 4 : 0;
  if (WESTERN_LETTERS.has(byte)) return { length: 1, bits: 5.5 + touching };
  if (WESTERN_SIGNS.has(byte)) return { length: 1, bits: 8 + touching };
  if (between(byte, 0xc0, 0xde)) return { length: 1, bits: 8.5 + touching + (between(before, 0x61, 0x7a) ? 3 : 0) };
  return { length: 1, bits: 11 + touching };
}

function windows1251(bytes: Uint8Array, at: number): Step {
  const byte = bytes[at]!;
  const before = bytes[at - 1] ?? 0;
  if (byte === 0x98) return unreadable();
  const touching = (isLetter(before) ? 4 : 0) + (isLetter(bytes[at + 1]) ? 4 : 0);
  if (byte >= 0xe0) return { length: 1, bits: 5.2 + touching };
  if (byte >= 0xc0) return { length: 1, bits: 7.5 + touching + (before >= 0xe0 ? 4 : 0) };
  return { length: 1, bits: (byte === 0xb8 || byte === 0xb9 || byte === 0xab || byte === 0xbb ? 9 : 14) + touching };
}

const READERS: Readonly<Record<ByteEncoding, Reader>> = {
  "utf-8": utf8,
  gb18030,
  big5,
  shift_jis: shiftJis,
  "euc-kr": eucKr,
  "windows-1252": windows1252,
  "windows-1251": windows1251,
};
