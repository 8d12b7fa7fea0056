import type { ControlQuestion } from "./control-draw";
import { LARGEST_CONTROL_SHARE } from "./control-draw";

/** How many members a draw would put into each group, before it is made. */
export interface ControlSizes {
  readonly contactCount: number;
  readonly controlCount: number;
  readonly optOutCount: number;
  /** Segments with members who may be contacted, none of whom would be in the control group. */
  readonly segmentsWithoutControl: number;
}

/**
 * The sizes that `drawControl` would give, without a seed: they depend on none.
 *
 * @throws RangeError when columns differ in length or the share is out of range
 *
 * O(members).
 */
export function controlSizes({
  segment,
  segmentCount,
  optOut,
  share,
}: Omit<ControlQuestion, "memberKeys" | "seed">): ControlSizes {
  if (optOut !== null && optOut.length !== segment.length) throw new RangeError("columns are one entry per member");
  if (!(share >= 0 && share <= LARGEST_CONTROL_SHARE)) throw new RangeError(`a control share of ${share}`);
  const eligible = new Float64Array(segmentCount);
  let optOutCount = 0;
  segment.forEach((place, member) => {
    if (optOut?.[member] === 1) optOutCount++;
    else eligible[place]!++;
  });
  const controls = eligible.map(count => Math.floor(count * share + 0.5));
  const controlCount = controls.reduce((sum, count) => sum + count, 0);
  return {
    contactCount: segment.length - optOutCount - controlCount,
    controlCount,
    optOutCount,
    segmentsWithoutControl: eligible.filter((count, place) => count > 0 && controls[place] === 0).length,
  };
}
