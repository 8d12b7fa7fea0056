import type { FileFailure } from "../file-outcome";
import { chooseEncoding, type EncodingChoice } from "./choose-encoding";
import { createPieceDecoder, REPLACEMENT } from "./encodings";
import { LINES_NAMED, type NamedLines } from "./file-notes";
import { countLineEnds } from "./line-ends";

/** Text of a file with the encoding it turned out to have and what could not be read, or a failure. */
export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: EncodingChoice; readonly replaced: NamedLines }
  | { readonly ok: false; readonly failure: FileFailure };

/**
 * Reads bytes as text. One byte that the encoding does not know never fails the file nor changes how the rest is read:
 * it is replaced and counted.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { ok: false, failure: { kind: "empty-file" } };
  try {
    const encoding = chooseEncoding(bytes);
    if (encoding === null) return failed({ kind: "not-a-workbook", detail: "binary" });
    const text = createPieceDecoder(encoding.encoding)(bytes, true);
    return { ok: true, text, encoding, replaced: replacedIn(text) };
  } catch (error) {
    // A text has an upper limit of its own; engines refuse a longer one with errors of many kinds.
    if (bytes.length > ALWAYS_A_TEXT) return failed({ kind: "too-much-text", bytes: bytes.length });
    return failed({ kind: "not-a-workbook", detail: error instanceof Error ? error.message : String(error) });
  }
}

/** Bytes that are no longer as a text than the shortest upper limit of an engine of today. */
const ALWAYS_A_TEXT = 2 ** 28;

function failed(failure: FileFailure): DecodedText {
  return { ok: false, failure };
}

/** Places that hold the replacement character; those that stood in the file already are as unreadable as the others. */
function replacedIn(text: string): NamedLines {
  let count = 0;
  const lines: number[] = [];
  let line = 1;
  let seen = 0;
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) {
    count++;
    if (lines.length === LINES_NAMED) continue;
    line += countLineEnds(text, seen, at);
    seen = at;
    if (lines.at(-1) !== line) lines.push(line);
  }
  return { count, lines };
}
