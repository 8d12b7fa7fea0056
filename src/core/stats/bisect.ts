/** Halvings after which the two ends of any interval of doubles near 1 are neighbours. */
const HALVINGS = 100;

/**
 * Where `holds` changes from true to false between `yes`, where it holds, and `no`, where it does not: the last point
 * found on the side of `yes`. It must change once. The ends may stand in either order.
 */
export function lastThatHolds(holds: (value: number) => boolean, yes: number, no: number): number {
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (yes + no) / 2;
    if (middle === yes || middle === no) break;
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
