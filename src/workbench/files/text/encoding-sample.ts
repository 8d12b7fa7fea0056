const REGIONS = 32;
const HEAD_BYTES = 16_384;
const PIECE_BYTES = 2048;
const LONGEST_LEAD_IN = 64;

/**
 * Pieces of a file that hold bytes above 127, spread over it, the first the longest: enough to tell the encoding by.
 * None when there are none. Each piece begins between two characters, whatever the encoding; the last character of a
 * piece may be cut.
 */
export function encodingSample(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const region = Math.max(HEAD_BYTES, Math.ceil(bytes.length / REGIONS));
  for (let start = 0; start < bytes.length; start += region) {
    const end = Math.min(bytes.length, start + region);
    let at = start;
    while (at < end && bytes[at]! < 0x80) at++;
    if (at === end) continue;
    const from = betweenCharacters(bytes, at);
    pieces.push(bytes.subarray(from, Math.min(end, from + (pieces.length === 0 ? HEAD_BYTES : PIECE_BYTES))));
  }
  return pieces;
}

/** A place at or before `at` behind a byte that is never a part of a longer character: no letter, no digit. */
function betweenCharacters(bytes: Uint8Array, at: number): number {
  for (let before = at - 1; before >= 0 && before > at - LONGEST_LEAD_IN; before--) {
    const byte = bytes[before]!;
    if (byte < 0x30 || (byte > 0x39 && byte < 0x40)) return before + 1;
  }
  return at;
}
