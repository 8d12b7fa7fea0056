// Declared here because this folder is compiled without DOM and Node types; every web view has it.
declare const crypto: { readonly getRandomValues: (bytes: Uint8Array) => Uint8Array };

const BYTES = 16;

/** A key of 128 bits that cannot be foreseen, as 32 hex digits. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
}
