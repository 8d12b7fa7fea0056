import { CHANGES, isRefusal } from "#core/segment-movement";
import type { Movement, MovementRefusal } from "#core/segment-movement";
import { roundMoney } from "../shapes/round-money";
import type { OutputWords } from "../words/output-words";
import type { Metric } from "./sections";

/**
 * Who moved since the base by its cut points: the five changes, then the cells of the matrix that have anybody. A
 * comparison that could not be made is one row that says why.
 */
export function movementMetrics(found: Movement | MovementRefusal, words: OutputWords): Metric[] {
  const { metrics } = words;
  const section = "movement";
  if (isRefusal(found)) {
    const note = metrics.movement.refused(found);
    return [{ section, item: metrics.items.base, metric: "members", value: null, unit: "members", note }];
  }
  const { base, asOf, map, segmentCount, standing, totals, checks, bands } = found;
  const { changes, notInBase, notInPresent, netNote, bandsNote } = metrics.movement;
  const since = metrics.movement.base(base, asOf);
  const compared = checks.agrees ? since : `${since} ${metrics.movement.disagrees}`;
  const sampleSize = found.members.reduce((sum, count) => sum + count, 0);
  const nameOf = (segment: number, otherwise: string): string =>
    segment < segmentCount ? words.segmentName(map, segment) : otherwise;
  const pair = (row: Pick<Metric, "item" | "subItem">, members: number, net: number, note: string): Metric[] => [
    { section, ...row, metric: "members", value: members, unit: "members", sampleSize, note },
    { section, ...row, metric: "netAmount", value: roundMoney(net), unit: "amount", sampleSize, note: netNote },
  ];
  const cells = Array.from(found.members.keys()).flatMap(cell => {
    const members = found.members[cell]!;
    if (members === 0) return [];
    const from = Math.floor(cell / (segmentCount + 1));
    const to = cell % (segmentCount + 1);
    const row = { item: nameOf(from, notInBase), subItem: nameOf(to, notInPresent) };
    return pair(row, members, found.net[cell]!, compared);
  });
  return [
    ...CHANGES.flatMap(change => {
      const { members, net } = totals[change];
      const ranks = change === "up" || change === "down" || change === "same";
      const note = ranks ? `${compared} ${metrics.movement.standing[standing.by]}` : compared;
      return pair({ item: changes[change] }, members, net, note);
    }),
    ...(bands === null
      ? []
      : [
          {
            section,
            item: metrics.items.movedByBands,
            metric: "members",
            value: bands.otherSegment,
            unit: "members",
            sampleSize: checks.presentMembers.scored,
            note: bandsNote,
          } as const,
        ]),
    ...cells,
  ];
}
