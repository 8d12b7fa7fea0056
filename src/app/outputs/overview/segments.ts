import { topShares } from "#core/pareto";
import type { ScoredMembers } from "#core/scored-members";
import { segmentMapOf } from "#core/segment-maps";
import { isSmallBase } from "#core/small-base";
import type { ReportCell, ReportCellKind, ReportLook } from "../../workbook/report-specs";
import { BODY, HEADER, LAST, SECTION, TOTAL, block, number, text } from "../shapes/report-cells";
import { countedStatuses } from "../words/row-status-text";
import type { OutputWords } from "../words/output-words";
import type { OverviewWords } from "../words/overview-words";
import type { OverviewPart } from "./scores";

const BAR = "#D3DEF1";
const RIGHT: ReportLook = { align: "Right" };

/** Columns of the table of segments, counted from its first. */
export const SEGMENT_COLUMN = { number: 0, segment: 1, group: 2, members: 3, share: 4, netAmount: 5, netShare: 6, average: 7, action: 8 } as const; // prettier-ignore

/** The segments in map order with members, money and what to do; the total below stands in columns of its own. */
export function segmentTable(scored: ScoredMembers, words: OutputWords, row: number, column: number): OverviewPart {
  const { overview } = words;
  const { none } = overview;
  const { people, money: total } = scored.counts;
  const { segments } = segmentMapOf(scored.rules);
  const map = segmentMapOf(scored.rules);
  const purchases = purchasesBySegment(scored, segments.length);
  const money = moneyKind(scored.averagePurchase);
  const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);
  const { columns } = overview;
  const header = [
    text(columns.number, { ...HEADER, align: "Center" }),
    text(columns.segment, HEADER),
    text(columns.group, HEADER),
    ...[columns.members, columns.share, columns.netAmount, columns.netShare, columns.average].map(title =>
      text(title, { ...HEADER, ...RIGHT }),
    ),
    text(columns.action, { ...HEADER, indented: true }),
  ];
  const rows = segments.map((segment, place): ReportCell[] => {
    const members = scored.segmentSizes[place]!;
    const net = scored.segmentNet[place]!;
    const body = place === segments.length - 1 ? LAST : BODY;
    return [
      number(place + 1, "integer", none, { ...body, align: "Center" }),
      text(words.segmentName(map, place), { ...body, bold: true, fill: segment.fill, font: segment.font }),
      text(segment.group === null ? none : words.segmentGroup[segment.group], body),
      number(members, "integer", none, body),
      number(share(members, people.members), "share", none, body),
      number(net, money, none, body),
      number(share(net, total.net), "share", none, body),
      number(purchases[place]! > 0 ? net / purchases[place]! : null, money, none, body),
      text(words.segmentAction(map, place) || none, { ...body, points: 9, indented: true, wraps: true }),
    ];
  });
  const totalRow = row + 1 + rows.length;
  const totals = [
    number(people.members, "integer", none, TOTAL),
    number(share(people.members, people.members), "share", none, TOTAL),
    number(total.net, money, none, TOTAL),
    number(share(total.net, total.net), "share", none, TOTAL),
    number(scored.averagePurchase, money, none, TOTAL),
  ];
  const bars = (at: number, longest: number) =>
    ({
      kind: "bars",
      area: { firstRow: row + 1, firstColumn: column + at, rowCount: rows.length, columnCount: 1 },
      fill: BAR,
      longest,
    }) as const;
  const netShares = scored.segmentNet.map(net => share(net, total.net) ?? 0);
  return {
    blocks: [
      block(row, column, [header, ...rows]),
      block(totalRow, column + SEGMENT_COLUMN.segment, [[text(overview.total, TOTAL)]]),
      block(totalRow, column + SEGMENT_COLUMN.members, [totals]),
    ],
    rules: [
      bars(SEGMENT_COLUMN.members, Math.max(1, ...scored.segmentSizes)),
      bars(SEGMENT_COLUMN.netShare, Math.max(0.01, ...netShares)),
    ],
    endRow: totalRow + 1,
  };
}

function purchasesBySegment(scored: ScoredMembers, segmentCount: number): number[] {
  const purchases = new Array<number>(segmentCount).fill(0);
  for (let place = 0; place < scored.memberCount; place++) {
    purchases[scored.segment[place]!]! += scored.lifetimePurchases[place]!;
  }
  return purchases;
}

/** Cents say nothing in large amounts, and nearly everything in small ones. */
function moneyKind(averagePurchase: number): ReportCellKind {
  return Math.abs(averagePurchase) < 100 ? "amount" : "wholeAmount";
}

/** How many order rows ended in each status; statuses without a row are left out, so the sum is the number of rows. */
export function rowCounts({ counts }: ScoredMembers, words: OutputWords, row: number, column: number): OverviewPart {
  const { overview } = words;
  const statuses = countedStatuses(counts, words);
  const rows = statuses.map(({ name, rows: count }, at) => {
    const body = at === statuses.length - 1 ? LAST : BODY;
    return [text(name, body), number(count, "integer", overview.none, body)];
  });
  const cells = [
    [text(overview.rowStatus, HEADER), text(overview.rows, { ...HEADER, ...RIGHT })],
    ...rows,
    [text(overview.allRows, TOTAL), number(counts.rows.read, "integer", overview.none, TOTAL)],
  ];
  return {
    blocks: [block(row, column, [[text(overview.rowsTitle, SECTION)]]), block(row + 1, column, cells)],
    rules: [],
    endRow: row + 1 + cells.length,
  };
}

/** The percentages of members whose share of the net amount is told; the curve goes through them. */
export const TOP_PERCENTS = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] as const;
/** Those that people quote. */
const QUOTED_PERCENTS: readonly number[] = [10, 20, 50];
const SENTENCE_PERCENT = 20;

/** What the best members bring of the net amount, from none to all; no shares where the net amounts add up to nothing, or members are few. */
export function paretoTable(
  scored: ScoredMembers,
  words: OverviewWords,
  row: number,
  column: number,
): OverviewPart & { readonly hasCurve: boolean } {
  const shares = topShares(scored.netAmount, TOP_PERCENTS);
  const quoted = shares.find(({ percent }) => percent === SENTENCE_PERCENT)?.share ?? null;
  const title = (sentence: string) => block(row, column, [[text(sentence, SECTION)]]);
  if (isSmallBase(scored.memberCount)) {
    return { blocks: [title(words.fewMembers(scored.memberCount))], rules: [], endRow: row + 1, hasCurve: false };
  }
  if (quoted === null) {
    return { blocks: [title(words.noPareto)], rules: [], endRow: row + 1, hasCurve: false };
  }
  const rows = shares.map(({ percent, share }) => {
    const look = { ...BODY, bold: QUOTED_PERCENTS.includes(percent) };
    return [text(words.top(percent), look), number(share, "share", words.none, look)];
  });
  const header = [text(words.topMembers, HEADER), text(words.amountShare, { ...HEADER, ...RIGHT })];
  return {
    blocks: [title(words.paretoSentence(SENTENCE_PERCENT, quoted)), block(row + 1, column, [header, ...rows])],
    rules: [],
    endRow: row + 2 + rows.length,
    hasCurve: true,
  };
}
