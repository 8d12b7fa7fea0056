/**
 * Writes a zip archive part by part. Each part is deflated while it is made, so that the plain text of a large sheet
 * never exists as a whole. No Zip64: an archive ends at 4 GB and a part at 4 GB of plain text.
 */
export class ZipWriter {
  private readonly chunks: Uint8Array<ArrayBuffer>[] = [];
  private readonly directory: Uint8Array<ArrayBuffer>[] = [];
  private offset = 0;

  /** Adds a part from pieces of text. Throws when a part or the archive exceeds what zip can say in 32 bits. */
  async add(name: string, pieces: Iterable<string>): Promise<void> {
    const encoder = new TextEncoder();
    const deflate = new CompressionStream("deflate-raw");
    const writer = deflate.writable.getWriter();
    let checksum = 0xffffffff;
    let plainBytes = 0;
    const packed: Uint8Array<ArrayBuffer>[] = [];
    const collecting = collect(deflate.readable, packed);
    for (const piece of pieces) {
      const bytes = encoder.encode(piece);
      checksum = crc32(bytes, checksum);
      plainBytes += bytes.length;
      await writer.write(bytes);
    }
    await writer.close();
    await collecting;

    const packedBytes = packed.reduce((sum, chunk) => sum + chunk.length, 0);
    if (plainBytes > 0xffffffff || this.offset + packedBytes > 0xffffffff) {
      throw new RangeError(`${name} is too large for a workbook file: ${plainBytes} bytes`);
    }
    const fields = { name: encoder.encode(name), checksum: ~checksum >>> 0, packedBytes, plainBytes };
    const header = localHeader(fields);
    this.chunks.push(header, ...packed);
    this.directory.push(directoryEntry(fields, this.offset));
    this.offset += header.length + packedBytes;
  }

  /** The whole archive. */
  finish(): Uint8Array<ArrayBuffer> {
    const directoryBytes = this.directory.reduce((sum, entry) => sum + entry.length, 0);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(8, this.directory.length, true);
    end.setUint16(10, this.directory.length, true);
    end.setUint32(12, directoryBytes, true);
    end.setUint32(16, this.offset, true);
    const all = [...this.chunks, ...this.directory, new Uint8Array(end.buffer)];
    const archive = new Uint8Array(this.offset + directoryBytes + 22);
    let at = 0;
    for (const chunk of all) {
      archive.set(chunk, at);
      at += chunk.length;
    }
    return archive;
  }
}

interface EntryFields {
  readonly name: Uint8Array;
  readonly checksum: number;
  readonly packedBytes: number;
  readonly plainBytes: number;
}

const DEFLATED = 8;
const NAMES_ARE_UTF8 = 0x0800;
// 1 January 1980 in the format of DOS: the same workbook gives the same bytes.
const NO_DATE = 0x0021;

function localHeader(fields: EntryFields): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(30 + fields.name.length));
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, 20, true);
  commonFields(view, 6, fields);
  const bytes = new Uint8Array(view.buffer);
  bytes.set(fields.name, 30);
  return bytes;
}

function directoryEntry(fields: EntryFields, offset: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(46 + fields.name.length));
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  commonFields(view, 8, fields);
  view.setUint32(42, offset, true);
  const bytes = new Uint8Array(view.buffer);
  bytes.set(fields.name, 46);
  return bytes;
}

function commonFields(view: DataView, at: number, fields: EntryFields): void {
  view.setUint16(at, NAMES_ARE_UTF8, true);
  view.setUint16(at + 2, DEFLATED, true);
  view.setUint16(at + 6, NO_DATE, true);
  view.setUint32(at + 8, fields.checksum, true);
  view.setUint32(at + 12, fields.packedBytes, true);
  view.setUint32(at + 16, fields.plainBytes, true);
  view.setUint16(at + 20, fields.name.length, true);
}

async function collect(stream: ReadableStream<Uint8Array>, into: Uint8Array<ArrayBuffer>[]): Promise<void> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    into.push(value as Uint8Array<ArrayBuffer>);
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest >>> 0;
});

/** CRC-32 as zip wants it, continued from an unfinished value. */
function crc32(bytes: Uint8Array, unfinished: number): number {
  let rest = unfinished;
  for (let at = 0; at < bytes.length; at++) rest = CRC_TABLE[(rest ^ bytes[at]!) & 0xff]! ^ (rest >>> 8);
  return rest;
}
