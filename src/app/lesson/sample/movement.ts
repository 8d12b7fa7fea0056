import { scoreMembers } from "#core/score-members";
import { compareWithBase, isSnapshot, snapshotOf } from "#core/segment-movement";
import type { Movement, MovementRefusal } from "#core/segment-movement";
import { dayFromIso } from "#core/units";
import { presentOf } from "../../movement/present";
import { lessonRules } from "../lesson";
import { findOnce, scoredSample } from "./find-once";

/** The day of the earlier snapshot, as the script has it. */
export const EARLIER_DAY = dayFromIso("2026-08-31")!;

/**
 * Who of the sample moved between segments from {@link EARLIER_DAY} to the day of the script, both by the cut points of
 * the earlier day. O(rows).
 *
 * @throws Error when the sample cannot make a snapshot: the lesson's own data are wrong
 */
export const sampleMovement = findOnce((sample): Movement | MovementRefusal => {
  const { orders, detection } = sample;
  const then = scoreMembers(orders, lessonRules(), { asOf: EARLIER_DAY, today: EARLIER_DAY });
  const [before, now] = [then, scoredSample(sample)].map(scored =>
    presentOf(scored, orders.memberKeys, detection.mapping),
  );
  const base = snapshotOf(then, before!.keys, before!.counted);
  if (!isSnapshot(base)) throw new Error(`no snapshot of the sample: ${base.reason}`);
  return compareWithBase(base, now!, "frozen");
});
