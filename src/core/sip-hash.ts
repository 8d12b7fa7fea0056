/** A key of 128 bits as four words, the lower word of each half first. */
export type SipKey = readonly [number, number, number, number];

/**
 * A keyed hash of 64 bits of a text's UTF-16 code units, as 16 hex digits: without the key nothing of the text can be told
 * from it. Source: Aumasson and Bernstein (2012), SipHash-2-4, here with words of 32 bits and bytes taken from
 * {@link bytesOfText}.
 */
export function sipHash(text: string, key: SipKey): string {
  return sipHashBytes(bytesOfText(text), key);
}

/** The same of bytes. */
export function sipHashBytes(bytes: Uint8Array, key: SipKey): string {
  const state = initialState(key);
  const blocks = bytes.length >>> 3;
  for (let block = 0; block <= blocks; block += 1) {
    const at = block * 8;
    const low = wordAt(bytes, at);
    const high = block < blocks ? wordAt(bytes, at + 4) : wordAt(bytes, at + 4) | (bytes.length << 24);
    state[6]! ^= low;
    state[7]! ^= high;
    sipRound(state);
    sipRound(state);
    state[0]! ^= low;
    state[1]! ^= high;
  }
  state[4]! ^= 0xff;
  for (let round = 0; round < 4; round += 1) sipRound(state);
  const [low, high] = [0, 1].map(half => state[half]! ^ state[half + 2]! ^ state[half + 4]! ^ state[half + 6]!);
  return hex(high!) + hex(low!);
}

/** A key from 32 hex digits, the lowest byte first; null for another text. */
export function sipKeyFromHex(text: string): SipKey | null {
  if (!/^[0-9a-f]{32}$/.test(text)) return null;
  const bytes = Uint8Array.from({ length: 16 }, (_, at) => parseInt(text.slice(at * 2, at * 2 + 2), 16));
  return [wordAt(bytes, 0), wordAt(bytes, 4), wordAt(bytes, 8), wordAt(bytes, 12)];
}

/** "somepseudorandomlygeneratedbytes", as the authors chose them, mixed with the key: low and high word of v0, v1, v2, v3. */
function initialState([k0, k1, k2, k3]: SipKey): Int32Array {
  return Int32Array.of(
    k0 ^ 0x70736575,
    k1 ^ 0x736f6d65,
    k2 ^ 0x6e646f6d,
    k3 ^ 0x646f7261,
    k0 ^ 0x6e657261,
    k1 ^ 0x6c796765,
    k2 ^ 0x79746573,
    k3 ^ 0x74656462,
  );
}

const [V0, V1, V2, V3] = [0, 2, 4, 6];

function sipRound(state: Int32Array): void {
  addTo(state, V0, V1);
  rotate(state, V1, 13);
  mix(state, V1, V0);
  rotate(state, V0, 32);
  addTo(state, V2, V3);
  rotate(state, V3, 16);
  mix(state, V3, V2);
  addTo(state, V0, V3);
  rotate(state, V3, 21);
  mix(state, V3, V0);
  addTo(state, V2, V1);
  rotate(state, V1, 17);
  mix(state, V1, V2);
  rotate(state, V2, 32);
}

function addTo(state: Int32Array, to: number, from: number): void {
  const low = (state[to]! >>> 0) + (state[from]! >>> 0);
  state[to + 1] = state[to + 1]! + state[from + 1]! + (low > 0xffffffff ? 1 : 0);
  state[to] = low | 0;
}

function mix(state: Int32Array, to: number, from: number): void {
  state[to]! ^= state[from]!;
  state[to + 1]! ^= state[from + 1]!;
}

/** To the left, by 1 to 32 bits. */
function rotate(state: Int32Array, at: number, bits: number): void {
  const low = state[at]!;
  const high = state[at + 1]!;
  state[at] = bits === 32 ? high : (low << bits) | (high >>> (32 - bits));
  state[at + 1] = bits === 32 ? low : (high << bits) | (low >>> (32 - bits));
}

/** Four bytes, the lowest first; bytes behind the end are 0. */
function wordAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

function bytesOfText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[at * 2] = unit & 0xff;
    bytes[at * 2 + 1] = unit >>> 8;
  }
  return bytes;
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}
