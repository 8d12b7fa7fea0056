import type { FileFailure, UnsupportedFormat } from "./file-outcome";
import { ZipReader } from "./zip-reader";

/** What the first bytes and the directory of an archive say a file is; its name says nothing. */
export type FileKind =
  | { readonly kind: "workbook" }
  | Extract<FileFailure, { readonly kind: "unpacks-too-large" }>
  | { readonly kind: "text" }
  | { readonly kind: "unsupported"; readonly format: UnsupportedFormat }
  | { readonly kind: "unknown"; readonly detail: string };

const MARKS: readonly (readonly [string, UnsupportedFormat])[] = [
  ["%PDF-", "pdf"],
  ["\x1f\x8b", "archive"],
  ["7z\xbc\xaf\x27\x1c", "archive"],
  ["Rar!\x1a\x07", "archive"],
  // Excel 2, 3 and 4 wrote plain records.
  ["\x09\x00\x04\x00", "xls"],
  ["\x09\x02\x06\x00", "xls"],
  ["\x09\x04\x06\x00", "xls"],
];
const ZIP_FILE = "PK\x03\x04";
const COMPOUND_FILE = "\xd0\xcf\x11\xe0";
const ENCRYPTED_PACKAGE = [..."EncryptedPackage"].flatMap(letter => [letter.charCodeAt(0), 0]);

/** Tells a workbook from text and from the formats that are refused with a word on what to do. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, COMPOUND_FILE)) {
    // A workbook under a password is a compound file around the encrypted archive.
    return { kind: "unsupported", format: holds(bytes, ENCRYPTED_PACKAGE) ? "encrypted" : "xls" };
  }
  if (startsWith(bytes, ZIP_FILE)) return archiveKind(bytes);
  const marked = MARKS.find(([mark]) => startsWith(bytes, mark));
  return marked === undefined ? { kind: "text" } : { kind: "unsupported", format: marked[1] };
}

function archiveKind(bytes: Uint8Array): FileKind {
  let zip: ZipReader;
  try {
    zip = new ZipReader(bytes);
  } catch (error) {
    return { kind: "unknown", detail: error instanceof Error ? error.message : String(error) };
  }
  const has = (part: RegExp): boolean => zip.names.some(name => part.test(name));
  if (has(/^xl\/workbook\.bin$/i)) return { kind: "unsupported", format: "xlsb" };
  if (has(/^xl\//i)) return workbookKind(zip, bytes.length);
  if (has(/^Index(\.zip$|\/.*\.iwa$)/)) return { kind: "unsupported", format: "numbers" };
  if (has(/^content\.xml$/) && has(/^mimetype$/)) return { kind: "unsupported", format: "ods" };
  if (has(/\.(csv|tsv|txt|xlsx?|xlsm)$/i)) return { kind: "unsupported", format: "archive" };
  return workbookKind(zip, bytes.length);
}

const MEGABYTE = 1_000_000;
/** So many times as large as an archive its parts may be together. */
const MOST_UNPACKED = 100;
/** Characters of the longest text of today's engines; a part is read as one. */
const LONGEST_TEXT = 2 ** 29 - 24;

/**
 * The parts of an archive may together be a hundred times as large as the archive, which sheets of one cell repeated stay
 * below; those of a small archive always what is read in a moment, and none more than memory holds.
 */
function workbookKind({ unpackedBytes, largestPartBytes }: ZipReader, archiveBytes: number): FileKind {
  const mostBytes = Math.min(1000 * MEGABYTE, Math.max(64 * MEGABYTE, MOST_UNPACKED * archiveBytes));
  if (unpackedBytes > mostBytes) return { kind: "unpacks-too-large", unpackedBytes, mostBytes };
  return largestPartBytes > LONGEST_TEXT
    ? { kind: "unpacks-too-large", unpackedBytes: largestPartBytes, mostBytes: LONGEST_TEXT }
    : { kind: "workbook" };
}

/**
 * Tables that shop systems save as .xls are often web pages or XML in truth; a mail page (MHTML) is one, too. Null for
 * other text.
 */
export function markupOf(text: string): "html" | "xml" | null {
  const head = text.slice(0, 4096).trimStart().toLowerCase();
  if (/^mime-version:/.test(head) && head.includes("text/html")) return "html";
  const isXml = head.startsWith("<?xml");
  if (isXml && !/<(!doctype html|html)\b/.test(head)) return "xml";
  return isXml || HTML.test(behindComments(head)) ? "html" : null;
}

const HTML = /^<(!doctype html|html|head|meta|body|style|table|div|center|script)\b/;

function behindComments(head: string): string {
  let at = 0;
  while (head.startsWith("<!--", at)) {
    const end = head.indexOf("-->", at + 4);
    if (end < 0) return "";
    at = end + 3;
    while (/\s/.test(head.charAt(at))) at++;
  }
  return head.slice(at);
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  for (let at = 0; at < mark.length; at++) if (bytes[at] !== mark.charCodeAt(at)) return false;
  return true;
}

function holds(bytes: Uint8Array, part: readonly number[]): boolean {
  for (let at = bytes.indexOf(part[0]!); at >= 0; at = bytes.indexOf(part[0]!, at + 1)) {
    if (part.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
