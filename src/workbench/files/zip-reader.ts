const LONGEST_MARK = 1000;

/** Reads single parts of a zip archive, as far as they are asked for. */
export class ZipReader {
  private readonly entries = new Map<
    string,
    { readonly offset: number; readonly packedBytes: number; readonly method: number }
  >();
  private readonly view: DataView;

  /** Throws when the archive's directory cannot be found. */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = this.endOfDirectory();
    let at = this.view.getUint32(end + 16, true);
    const count = this.view.getUint16(end + 10, true);
    const decoder = new TextDecoder();
    for (let entry = 0; entry < count; entry++) {
      const nameLength = this.view.getUint16(at + 28, true);
      const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
      this.entries.set(name, {
        method: this.view.getUint16(at + 10, true),
        packedBytes: this.view.getUint32(at + 20, true),
        offset: this.view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
    }
  }

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
    let before: string | null = null;
    let after: string | null = null;
    let buffer = "";
    await this.pieces(name, piece => {
      if (after !== null) {
        after += piece;
        return;
      }
      buffer += piece;
      if (before === null) {
        const opening = start.exec(buffer);
        if (opening === null) return;
        before = buffer.slice(0, opening.index);
        buffer = buffer.slice(opening.index + opening[0].length);
        if (opening[0].endsWith("/>")) {
          after = buffer;
          return;
        }
      }
      const closing = end.exec(buffer);
      if (closing === null) buffer = buffer.slice(-LONGEST_MARK);
      else after = buffer.slice(closing.index + closing[0].length);
    });
    return { before: before ?? "", after: after ?? "" };
  }

  /** Hands a part over piece by piece; false when there is none. */
  private async pieces(name: string, take: (piece: string) => void): Promise<boolean> {
    const entry = this.entries.get(name);
    if (entry === undefined) return false;
    const start =
      entry.offset + 30 + this.view.getUint16(entry.offset + 26, true) + this.view.getUint16(entry.offset + 28, true);
    const packed = this.bytes.slice(start, start + entry.packedBytes);
    if (entry.method === 0) {
      take(new TextDecoder().decode(packed));
      return true;
    }
    const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      take(decoder.decode(value, { stream: true }));
    }
    take(decoder.decode());
    return true;
  }

  private endOfDirectory(): number {
    // The directory's end is followed by a comment of at most 65,535 bytes.
    for (let at = this.bytes.length - 22; at >= Math.max(0, this.bytes.length - 65_557); at--) {
      if (this.view.getUint32(at, true) === 0x06054b50) return at;
    }
    throw new Error("the archive has no directory");
  }
}
