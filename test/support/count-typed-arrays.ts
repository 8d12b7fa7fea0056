const KINDS = [
  "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array",
  "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array",
] as const; // prettier-ignore

type Constructor = new (...given: unknown[]) => { readonly byteLength: number; readonly buffer: ArrayBufferLike };

/**
 * Does the work and counts the bytes of all typed arrays that it makes, copies and slices included; a view of a buffer that
 * is there already adds nothing. The work must not wait for anything: the constructors of the whole process are watched.
 */
export function typedArrayBytes<T>(work: () => T): { readonly result: T; readonly bytes: number } {
  let bytes = 0;
  const globals = globalThis as unknown as Record<string, Constructor>;
  const originals = KINDS.map(kind => [kind, globals[kind]!] as const);
  for (const [kind, original] of originals) {
    const watched = new Proxy(original, {
      construct: (target, given) => {
        const made = new target(...(given as unknown[]));
        if (!(given[0] instanceof ArrayBuffer)) bytes += made.byteLength;
        return made;
      },
    });
    globals[kind] = watched;
    // Slices and maps are made by the constructor that an array names.
    (original.prototype as { constructor: unknown }).constructor = watched;
  }
  const { ArrayBuffer: originalBuffer } = globalThis;
  globalThis.ArrayBuffer = new Proxy(originalBuffer, {
    construct: (target, given: [number]) => {
      bytes += given[0];
      return new target(...given);
    },
  });
  try {
    return { result: work(), bytes };
  } finally {
    globalThis.ArrayBuffer = originalBuffer;
    for (const [kind, original] of originals) {
      globals[kind] = original;
      (original.prototype as { constructor: unknown }).constructor = original;
    }
  }
}
