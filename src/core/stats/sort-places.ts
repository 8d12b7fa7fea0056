/** Runs of so many places are sorted by insertion. */
const RUN = 12;

/**
 * Sorts `places` from `from` to below `to`, stably: by insertion in short runs that are then merged. What
 * `Int32Array.prototype.sort` does, but compiled together with its comparison.
 *
 * @param comesBefore  a strict order
 * @param room         as long as `places`; what stands in it is lost
 *
 * O(n log n).
 */
export function sortPlaces(
  places: Int32Array,
  from: number,
  to: number,
  comesBefore: (one: number, other: number) => boolean,
  room: Int32Array,
): void {
  for (let start = from; start < to; start += RUN) {
    const end = Math.min(to, start + RUN);
    for (let i = start + 1; i < end; i++) {
      const place = places[i]!;
      let at = i;
      while (at > start && comesBefore(place, places[at - 1]!)) {
        places[at] = places[at - 1]!;
        at -= 1;
      }
      places[at] = place;
    }
  }
  for (let size = RUN; size < to - from; size *= 2) {
    for (let start = from; start + size < to; start += 2 * size) {
      mergeRuns(places, start, start + size, Math.min(to, start + 2 * size), comesBefore, room);
    }
  }
}

/** Merges the sorted runs `start` to `middle` and `middle` to `end`. */
function mergeRuns(
  places: Int32Array,
  start: number,
  middle: number,
  end: number,
  comesBefore: (one: number, other: number) => boolean,
  room: Int32Array,
): void {
  for (let i = start; i < middle; i++) room[i] = places[i]!;
  let left = start;
  let right = middle;
  for (let at = start; left < middle; at++) {
    if (right < end && comesBefore(places[right]!, room[left]!)) {
      places[at] = places[right]!;
      right += 1;
    } else {
      places[at] = room[left]!;
      left += 1;
    }
  }
}
