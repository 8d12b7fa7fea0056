import { textsFingerprint } from "#core/texts-fingerprint";
import type { Inspection } from "./inspection";

/** Tells the headers of the user's own columns apart from any others. */
export function headersMark({ detection, ownColumns }: Inspection): string {
  const own = new Set(ownColumns);
  return textsFingerprint(detection.headers.filter((header, column) => !own.has(column) && header !== ""));
}
