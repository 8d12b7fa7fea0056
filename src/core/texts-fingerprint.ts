import { InputFingerprint } from "./parse/columns/input-fingerprint";

/** Sixteen hexadecimal digits that tell lists of texts, such as headers, apart; their order counts. */
export function textsFingerprint(texts: readonly string[]): string {
  const fingerprint = new InputFingerprint(1);
  fingerprint.add([texts], texts.length);
  return fingerprint.digits();
}
