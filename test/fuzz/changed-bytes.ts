import type { RandomStream } from "#samples/random";

/** The same bytes with a few of them changed, cut out, repeated or put in. */
export function changedBytes(bytes: Uint8Array, random: RandomStream): Uint8Array {
  let changed = bytes;
  for (let times = random.whole(1, 4); times > 0; times--) changed = changedOnce(changed, random);
  return changed;
}

const TELLING = [0, 0x0a, 0x0d, 0x22, 0x2c, 0x3b, 0x7f, 0x80, 0xa0, 0xd8, 0xef, 0xfe, 0xff];

function changedOnce(bytes: Uint8Array, random: RandomStream): Uint8Array {
  const at = random.whole(0, bytes.length);
  const end = Math.min(bytes.length, at + random.whole(1, 200));
  const byte = (): number => (random.next() < 0.5 ? random.pick(TELLING) : random.whole(0, 255));
  switch (random.whole(0, 4)) {
    case 0:
      return bytes.slice(0, at);
    case 1:
      return joined(bytes.slice(0, at), bytes.slice(end));
    case 2:
      return joined(bytes.slice(0, end), bytes.slice(at));
    case 3:
      return joined(bytes.slice(0, at), Uint8Array.from({ length: random.whole(1, 8) }, byte), bytes.slice(at));
    default: {
      const copy = bytes.slice();
      if (at < copy.length) copy[at] = byte();
      return copy;
    }
  }
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
