/** The key of a hash, as two numbers of 32 bits. */
export interface HashKey {
  readonly one: number;
  readonly two: number;
}

/** A key that cannot be foreseen. No result may depend on it. */
export function randomKey(): HashKey {
  // A seed that is handed in could be known to who makes the texts; no result depends on this one.
  // eslint-disable-next-line no-restricted-properties
  const number = () => (Math.random() * 4294967296) | 0;
  return { one: number(), two: number() };
}

/**
 * A hash of 32 bits of the words from `start` to `end`, for tables that texts of strangers go into: without the key nobody
 * can make texts that share a hash. Source: Aumasson and Bernstein (2012), SipHash; here HalfSipHash-1-3 of the reference
 * implementation, with words of 32 bits and the number of words in place of the number of bytes.
 */
export function keyedHash(words: Int32Array, start: number, end: number, { one, two }: HashKey): number {
  let a = one;
  let b = two;
  let c = one ^ 0x6c796765;
  let d = two ^ 0x74656462;
  for (let at = start; at <= end + 3; at += 1) {
    const word = at < end ? words[at]! : at === end ? end - start : 0;
    d ^= word;
    if (at === end + 1) c ^= 0xff;
    a = (a + b) | 0;
    b = (b << 5) | (b >>> 27);
    b ^= a;
    a = (a << 16) | (a >>> 16);
    c = (c + d) | 0;
    d = (d << 8) | (d >>> 24);
    d ^= c;
    a = (a + d) | 0;
    d = (d << 7) | (d >>> 25);
    d ^= a;
    c = (c + b) | 0;
    b = (b << 13) | (b >>> 19);
    b ^= c;
    c = (c << 16) | (c >>> 16);
    a ^= word;
  }
  return b ^ d;
}
