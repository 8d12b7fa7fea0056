/** One part of a zip archive, as its directory tells of it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where the part's own header stands. */
  readonly offset: number;
}

/** [APPNOTE.TXT, the .ZIP file format specification, pkware.com: 4.3.12 to 4.3.16 and 4.5.3] */
const END_MARK = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const WIDE_END_MARK = 0x06064b50;
const WIDE_LOCATOR_MARK = 0x07064b50;
const WIDE_LOCATOR_BYTES = 20;
const ENTRY_MARK = 0x02014b50;
const ENTRY_BYTES = 46;
const WIDE_FIELD = 1;
/** Stands where a number is too large, or the writer has put all of them into the wide fields. */
const ELSEWHERE = 0xffff_ffff;
const ELSEWHERE_SHORT = 0xffff;
const DEFLATED = 8;
/** A deflated part of nothing. */
const EMPTY_BYTES = 2;

/** Entries of an archive's directory in their order. Throws when there is none, or when it contradicts itself. */
export function readZipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  const { start, count } = directoryPlace(view);
  let at = start;
  for (let entry = 0; entry < count; entry++) {
    if (view.getUint32(at, true) !== ENTRY_MARK) throw new Error("the archive's directory is damaged");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = decoder.decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength));
    const extra = at + ENTRY_BYTES + nameLength;
    const sizes = wideSizes(view, extra, extra + extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    entries.push(checked({ name, method: view.getUint16(at + 10, true), ...sizes }));
    at = extra + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Nobody could say beforehand how large a part is of which the directory gives no size. */
function checked(entry: ZipEntry): ZipEntry {
  if (entry.method === DEFLATED && entry.unpackedBytes === 0 && entry.packedBytes !== EMPTY_BYTES) {
    throw new Error(`the archive does not say how large ${entry.name} is`);
  }
  return entry;
}

function directoryPlace(view: DataView): { readonly start: number; readonly count: number } {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== ELSEWHERE_SHORT && start !== ELSEWHERE) return { start, count };
  const locator = end - WIDE_LOCATOR_BYTES;
  // An archive may just hold as many parts as the mark says.
  if (locator < 0 || view.getUint32(locator, true) !== WIDE_LOCATOR_MARK) return { start, count };
  const wide = wideNumber(view, locator + 8);
  if (view.getUint32(wide, true) !== WIDE_END_MARK) throw new Error("the archive's directory is damaged");
  return { start: wideNumber(view, wide + 48), count: wideNumber(view, wide + 32) };
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_MARK) return at;
  }
  throw new Error("the archive has no directory");
}

/** Unpacked size, packed size and offset, each from the wide field where its own place refers to it. */
function wideSizes(
  view: DataView,
  from: number,
  to: number,
  numbers: [number, number, number],
): Pick<ZipEntry, "unpackedBytes" | "packedBytes" | "offset"> {
  const field = numbers.includes(ELSEWHERE) ? wideField(view, from, to) : null;
  let at = field;
  const [unpackedBytes, packedBytes, offset] = numbers.map(number => {
    if (at === null || number !== ELSEWHERE) return number;
    at += 8;
    return wideNumber(view, at - 8);
  }) as [number, number, number];
  return { unpackedBytes, packedBytes, offset };
}

function wideField(view: DataView, from: number, to: number): number | null {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === WIDE_FIELD) return at + 4;
  }
  return null;
}

function wideNumber(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
