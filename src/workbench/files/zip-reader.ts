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

  /** Text of a part, or null when there is none; reading stops once `enough` occurs in it. */
  async text(name: string, enough?: string): Promise<string | null> {
    const entry = this.entries.get(name);
    if (entry === undefined) return null;
    const start =
      entry.offset + 30 + this.view.getUint16(entry.offset + 26, true) + this.view.getUint16(entry.offset + 28, true);
    const packed = this.bytes.slice(start, start + entry.packedBytes);
    if (entry.method === 0) return new TextDecoder().decode(packed);
    const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    const decoder = new TextDecoder();
    let text = "";
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      text += decoder.decode(value, { stream: true });
      if (enough !== undefined && text.includes(enough)) {
        await reader.cancel();
        return text;
      }
    }
  }

  private endOfDirectory(): number {
    // The directory's end is followed by a comment of at most 65,535 bytes.
    for (let at = this.bytes.length - 22; at >= Math.max(0, this.bytes.length - 65_557); at--) {
      if (this.view.getUint32(at, true) === 0x06054b50) return at;
    }
    throw new Error("the archive has no directory");
  }
}
