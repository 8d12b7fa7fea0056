import { topShares } from "#core/pareto";
import type { RowCoverage } from "#core/row-coverage";
import { scoreRanges } from "#core/score-ranges";
import type { RangeEnd } from "#core/score-ranges";
import type { ScoredMembers } from "#core/scored-members";
import { DIMENSIONS } from "#core/scoring-rules";
import type { Dimension } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";
import { LETTER } from "#core/dimensions";
import { roundMoney } from "../shapes/round-money";
import type { MetricId, MetricItemId, MetricSectionId, MetricUnitId } from "../words/metric-words";
import type { OutputWords } from "../words/output-words";
import { countedStatuses } from "../words/row-status-text";

/** One row of the metrics table; what is left out is blank. */
export interface Metric {
  readonly section: MetricSectionId;
  readonly dimension?: string;
  readonly item?: string;
  readonly subItem?: string;
  readonly metric: MetricId;
  /** Null where the data give none; the note says why. */
  readonly value: number | null;
  readonly unit: MetricUnitId;
  /** What the value is out of. */
  readonly sampleSize?: number;
  readonly note?: string;
}

const CUT_UNITS: Readonly<Record<Dimension, MetricUnitId>> = {
  recency: "days",
  frequency: "purchases",
  monetary: "amount",
  width: "categories",
};

/** What became of the rows, what they hold, and who is in them. */
export function dataCheckMetrics(scored: ScoredMembers, coverage: RowCoverage, words: OutputWords): Metric[] {
  const { items, nonMemberNote, notMapped } = words.metrics;
  const section = "dataCheck";
  const { counts } = scored;
  const { rows: ofRows, people, money, purchases } = counts;
  const statuses = countedStatuses(counts, words).map(({ name: subItem, rows: value }): Metric => {
    return { section, item: items.rowStatus, subItem, metric: "rows", value, unit: "rows", sampleSize: ofRows.read };
  });
  const held: readonly (readonly [item: MetricItemId, rows: number | null])[] = [
    ["memberRows", coverage.memberRows],
    ["dateRows", coverage.dateRows],
    ["amountRows", coverage.amountRows],
    ["orderIdRows", coverage.orderIdRows],
    ["widthRows", coverage.widthRows],
  ];
  const { orderRows } = coverage;
  const shares = held.flatMap(([id, rows]): Metric[] => {
    const row = { section, item: items[id], sampleSize: orderRows } as const;
    if (rows === null) return [{ ...row, metric: "share", value: null, unit: "share", note: notMapped }];
    return [
      { ...row, metric: "rows", value: rows, unit: "rows" },
      { ...row, metric: "share", value: shareOf(rows, orderRows), unit: "share" },
    ];
  });
  const nonMembers = { section, item: items.nonMembers, sampleSize: orderRows, note: nonMemberNote } as const;
  const rows = { section, metric: "rows", unit: "rows" } as const;
  const heads = { section, metric: "members", unit: "members" } as const;
  const person = { section, metric: "persons", unit: "persons" } as const;
  const sum = (item: MetricItemId, amount: number): Metric => ({
    section,
    item: items[item],
    metric: "total",
    value: roundMoney(amount),
    unit: "amount",
    ...(money.currency !== null && { note: money.currency }),
  });
  const salesOfAll = money.ofNobody + money.gross;
  return [
    ...statuses,
    { ...rows, item: items.rowsRead, value: ofRows.read },
    { ...rows, item: items.rowsLeftOut, value: ofRows.leftOut, sampleSize: ofRows.read },
    ...shares,
    { ...nonMembers, metric: "sales", value: roundMoney(money.ofNobody), unit: "amount" },
    { ...nonMembers, metric: "salesShare", value: shareOf(money.ofNobody, salesOfAll), unit: "share" },
    { section, item: items.purchases, metric: "purchases", value: purchases, unit: "purchases" },
    sum("gross", money.gross),
    sum("refunded", money.refunded),
    sum("net", money.net),
    sum("moneyLeftOut", money.leftOut),
    { ...heads, item: items.scored, value: people.members },
    { ...person, item: items.prospects, value: people.prospects },
    { ...person, item: items.neverCounted, value: people.neverCounted },
    { ...person, item: items.masked, value: people.masked },
    {
      ...heads,
      item: items.doNotContact,
      value: people.doNotContact,
      sampleSize: people.members,
      ...(people.doNotContact === null && { note: notMapped }),
    },
  ];
}

/** Per measured dimension how it was cut and why, and per level its members and the range of its values, as people read it. */
export function bandMetrics(scored: ScoredMembers, words: OutputWords): Metric[] {
  const { metrics } = words;
  return scored.bands.flatMap((bands): Metric[] => {
    const { dimension, levels, cuts } = bands;
    const row = { section: "cutPoints", dimension: LETTER[dimension], sampleSize: scored.memberCount } as const;
    const note = `${metrics.bandMethod(bands)}${metrics.noteSeparator}${metrics.bandReason[bands.reason]}`;
    const method: Metric = { ...row, item: metrics.items.method, metric: "level", value: levels, unit: "levels", note };
    const hasRanges = cuts.length > 0;
    const perLevel = [...scoreRanges(bands)]
      .sort((one, other) => one.score - other.score)
      .flatMap(({ score, memberCount, from, to, isEmpty }): Metric[] => {
        const level = { ...row, item: metrics.score(score) } as const;
        const bound = (metric: "cutAbove" | "cutBelow", end: RangeEnd | null): Metric[] =>
          !hasRanges || end === null
            ? []
            : [{ ...level, metric, value: end.value, unit: CUT_UNITS[dimension], note: sideOf(end, metrics) }];
        const note = isEmpty ? metrics.emptyRange : memberCount === 0 ? metrics.emptyLevel : undefined;
        return [
          { ...level, metric: "members", value: memberCount, unit: "members", ...(note !== undefined && { note }) },
          ...(isEmpty ? [] : bound("cutBelow", from)),
          // Of an empty level, too: all cut points together score as the run did.
          ...bound("cutAbove", to),
        ];
      });
    return [method, ...perLevel];
  });
}

function sideOf({ isIncluded }: RangeEnd, words: OutputWords["metrics"]): string {
  return isIncluded ? words.cutIncluded : words.cutExcluded;
}

/** What the members with the highest net amounts bring of the whole. */
export function paretoMetrics({ netAmount, memberCount }: ScoredMembers, words: OutputWords): Metric[] {
  const { metrics } = words;
  return topShares(netAmount).flatMap(({ percent, memberCount: top, share }): Metric[] => {
    const row = { section: "pareto", item: metrics.top(percent), sampleSize: memberCount } as const;
    return [
      { ...row, metric: "members", value: top, unit: "members", note: metrics.topNote },
      { ...row, metric: "netShare", value: share, unit: "share", ...(share === null && { note: metrics.noShare }) },
    ];
  });
}

/** Every segment of the map, also those without a member. */
export function segmentMetrics(scored: ScoredMembers, words: OutputWords): Metric[] {
  const { metrics } = words;
  const map = segmentMapOf(scored.rules);
  const { segmentSizes, segmentNet, memberCount } = scored;
  const { net: netTotal } = scored.counts.money;
  return map.segments.flatMap(({ group }, place): Metric[] => {
    const row = {
      section: "segments",
      item: words.segmentName(map, place),
      subItem: group === null ? "" : words.segmentGroup[group],
      sampleSize: memberCount,
      note: words.mapName[map.id],
    } as const;
    const [members, net] = [segmentSizes[place]!, segmentNet[place]!];
    const netShare = netTotal > 0 ? net / netTotal : null;
    return [
      { ...row, metric: "members", value: members, unit: "members" },
      { ...row, metric: "share", value: shareOf(members, memberCount), unit: "share" },
      { ...row, metric: "netAmount", value: roundMoney(net), unit: "amount" },
      {
        ...row,
        metric: "netShare",
        value: netShare,
        unit: "share",
        ...(netShare === null && { note: metrics.noShare }),
      },
    ];
  });
}

/** Which of the four dimensions were measured: 1 or 0, with the reason. */
export function coverageMetrics(scored: ScoredMembers, words: OutputWords): Metric[] {
  const { measuredNote, switchedOff, noBasis } = words.metrics;
  return DIMENSIONS.map((dimension): Metric => {
    const measured = scored.bands.some(bands => bands.dimension === dimension);
    const { enabled } = scored.rules.dimensions[dimension];
    return {
      section: "coverage",
      dimension: LETTER[dimension],
      metric: "measured",
      value: measured ? 1 : 0,
      unit: "yesNo",
      sampleSize: scored.memberCount,
      note: measured ? measuredNote : enabled ? noBasis : switchedOff,
    };
  });
}

function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
