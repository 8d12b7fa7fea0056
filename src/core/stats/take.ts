/** The entries of `column` at `places`, in that order; `stride` entries belong to each place. */
export function takeIntegers(column: Int32Array, places: Int32Array, stride = 1): Int32Array {
  const taken = new Int32Array(places.length * stride);
  for (let i = 0; i < places.length; i++) {
    for (let k = 0; k < stride; k++) taken[i * stride + k] = column[places[i]! * stride + k]!;
  }
  return taken;
}

/** The entries of `column` at `places`, in that order. */
export function takeDoubles(column: Float64Array, places: Int32Array): Float64Array {
  const taken = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) taken[i] = column[places[i]!]!;
  return taken;
}

/** The entries of `column` at `places`, in that order. */
export function takeBytes(column: Uint8Array, places: Int32Array): Uint8Array {
  const taken = new Uint8Array(places.length);
  for (let i = 0; i < places.length; i++) taken[i] = column[places[i]!]!;
  return taken;
}
