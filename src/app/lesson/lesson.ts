import { finishAsAnswered } from "#core/answered-reading";
import type { Cell } from "#core/cell";
import { detectColumns, readingHints } from "#core/detect-columns";
import type { Detection } from "#core/detect-columns";
import { memberHistory } from "#core/member-history";
import { chunkOfRows, createOrderIngest } from "#core/order-ingest";
import type { OrderRows } from "#core/order-rows";
import type { Question } from "#core/questions";
import { codeText } from "#core/score-code";
import { scoreMembers } from "#core/score-members";
import type { ScoredMembers } from "#core/scored-members";
import { DIMENSIONS, defaultRules } from "#core/scoring-rules";
import type { Dimension, DimensionRules, ScoringRules } from "#core/scoring-rules";
import type { Day } from "#core/units";
import { SCRIPT_DAY } from "./three-members";

/** Below so many members a share or a largest group says nothing: the rows themselves are to be read. */
export const FEWEST_FOR_SHARES = 30;

/** Orders in memory, read as a sheet of orders is. */
export interface LessonOrders {
  readonly detection: Detection;
  readonly orders: OrderRows;
  readonly questions: readonly Question[];
}

/**
 * Reads rows with a header in their first row, all columns by detection and every question by its default.
 *
 * @throws Error when member, date or amount are not found: the lesson's own data are wrong
 */
export function lessonOrders(rows: readonly (readonly Cell[])[]): LessonOrders {
  const detection = detectColumns(rows.slice(0, HEAD_ROWS));
  const { mapping, headers, headerRow } = detection;
  const ingest = createOrderIngest({
    mapping,
    headers,
    date1904: false,
    lastDay: SCRIPT_DAY,
    ...readingHints(detection, mapping),
  });
  ingest.add(chunkOfRows(rows.slice((headerRow ?? 0) + 1)));
  const duplicates = ingest.duplicateCandidates().rows;
  const { orders, questions } = finishAsAnswered(choices => ingest.finishWithEvidence(duplicates, choices), {
    detection,
    mapping,
    answers: {},
  });
  return { detection, orders, questions };
}

/** As many as a look at a sheet takes. */
const HEAD_ROWS = 260;

const FIXED: DimensionRules = { enabled: true, levels: 5, method: "fixed" };

/** The rules of the sample's settings sheet: fixed thresholds, which tell the same of three members and of hundreds. */
export function lessonRules(change: Partial<ScoringRules> = {}): ScoringRules {
  return {
    ...defaultRules(),
    dimensions: { recency: FIXED, frequency: FIXED, monetary: FIXED, width: FIXED },
    ...change,
  };
}

/** Scores the lesson's orders as of the script's day. */
export function scoreLesson({ orders }: LessonOrders, rules: ScoringRules = lessonRules()): ScoredMembers {
  return scoreMembers(orders, rules, { asOf: SCRIPT_DAY, today: SCRIPT_DAY });
}

/** The order of dimensions with one of them in front; the others stay as they are by default. */
export function orderFrom(first: Dimension): Dimension[] {
  return [first, ...DIMENSIONS.filter(dimension => dimension !== first)];
}

/** A scored member of the lesson. */
export interface LessonMember {
  readonly id: string;
  /** 1 for the first. */
  readonly rank: number;
  readonly code: string;
  /** Place of the segment in the map of the rules. */
  readonly segment: number;
  readonly scores: Readonly<Record<Dimension, number>>;
  /** What the scores are of: days, purchases in the window, money per purchase, categories. */
  readonly values: Readonly<Record<Dimension, number>>;
  readonly lifetimePurchases: number;
  readonly netAmount: number;
}

/** The scored members with these ids, or the first `count`, in order of response rank. */
export function lessonMembers(
  { orders }: LessonOrders,
  scored: ScoredMembers,
  wanted: { readonly ids: readonly string[] } | { readonly count: number },
): LessonMember[] {
  const places = Array.from({ length: scored.memberCount }, (_, place) => place);
  const idAt = (place: number): string => orders.memberIds[scored.member[place]!]!;
  const chosen =
    "count" in wanted ? places.slice(0, wanted.count) : places.filter(place => wanted.ids.includes(idAt(place)));
  return chosen.map(place => ({
    id: idAt(place),
    rank: place + 1,
    code: codeText(scored, place),
    segment: scored.segment[place]!,
    scores: byDimension(dimension => scored.scores[dimension][place]!),
    values: {
      recency: scored.recencyDays[place]!,
      frequency: scored.windowPurchases[place]!,
      monetary: scored.averageAmount[place]!,
      width: scored.widthCount[place]!,
    },
    lifetimePurchases: scored.lifetimePurchases[place]!,
    netAmount: scored.netAmount[place]!,
  }));
}

function byDimension(value: (dimension: Dimension) => number): Record<Dimension, number> {
  const entries = DIMENSIONS.map(dimension => [dimension, value(dimension)]);
  return Object.fromEntries(entries) as Record<Dimension, number>;
}

/** The purchases of a member by id, the earliest first. */
export function lessonPurchases({ orders }: LessonOrders, id: string): { readonly day: Day; readonly net: number }[] {
  const member = orders.memberIds.indexOf(id);
  const { purchases } = memberHistory(orders, member, { asOf: SCRIPT_DAY, sameDayIsOnePurchase: false });
  return purchases.map(({ day, net }) => ({ day, net }));
}
