import { readZipDirectory, type ZipEntry } from "./zip-directory";

const LONGEST_MARK = 1000;

/** Reads single parts of a zip archive, as far as they are asked for. */
export class ZipReader {
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly view: DataView;

  /** Throws when the archive's directory cannot be found or read. */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = readZipDirectory(bytes);
    this.entries = new Map(entries.map(entry => [entry.name, entry]));
    this.unpackedBytes = entries.reduce((sum, entry) => sum + Math.max(entry.packedBytes, entry.unpackedBytes), 0);
    this.largestPartBytes = entries.reduce((most, entry) => Math.max(most, entry.unpackedBytes), 0);
  }

  /** Bytes of all parts together when they are unpacked, by the directory; no part is unpacked beyond what it says. */
  readonly unpackedBytes: number;
  readonly largestPartBytes: number;

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** Text of a part, or null when there is none. */
  async text(name: string): Promise<string | null> {
    let text = "";
    const found = await this.pieces(name, piece => (text += piece));
    return found ? text : null;
  }

  /**
   * What stands in a part up to the first match of `start` and behind the first match of `end` after it; the middle,
   * however long, is never held. Where the match of `start` closes itself ("<x/>"), the rest follows it. Marks must be
   * shorter than a thousand characters. Empty texts when there is no such part or mark.
   */
  async textAround(
    name: string,
    start: RegExp,
    end: RegExp,
  ): Promise<{ readonly before: string; readonly after: string }> {
    let head = "";
    let before: string | null = null;
    let after: string | null = null;
    // Only the last piece is looked through, with as much of those before it as a mark may reach into.
    let window = "";
    await this.pieces(name, piece => {
      if (after !== null) {
        after += piece;
        return;
      }
      window += piece;
      if (before === null) {
        const opening = start.exec(window);
        if (opening === null) {
          head += window.slice(0, -LONGEST_MARK);
          window = window.slice(-LONGEST_MARK);
          return;
        }
        before = head + window.slice(0, opening.index);
        window = window.slice(opening.index + opening[0].length);
        if (opening[0].endsWith("/>")) {
          after = window;
          return;
        }
      }
      const closing = end.exec(window);
      if (closing === null) window = window.slice(-LONGEST_MARK);
      else after = window.slice(closing.index + closing[0].length);
    });
    return { before: before ?? "", after: after ?? "" };
  }

  /** Hands a part over piece by piece, cut anywhere; false when there is none. Throws when it is damaged. */
  async pieces(name: string, take: (piece: string) => void): Promise<boolean> {
    const entry = this.entries.get(name);
    if (entry === undefined) return false;
    const start =
      entry.offset + 30 + this.view.getUint16(entry.offset + 26, true) + this.view.getUint16(entry.offset + 28, true);
    if (start + entry.packedBytes > this.bytes.length) throw new Error(`${name} goes beyond the archive`);
    const packed = this.bytes.slice(start, start + entry.packedBytes);
    if (entry.method === 0) {
      take(new TextDecoder().decode(packed));
      return true;
    }
    const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const decoder = new TextDecoder();
    let unpacked = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      unpacked += value.length;
      if (unpacked > entry.unpackedBytes) {
        void reader.cancel().catch(() => undefined);
        throw new Error(`${name} is larger than the archive says`);
      }
      take(decoder.decode(value, { stream: true }));
    }
    take(decoder.decode());
    return true;
  }
}
