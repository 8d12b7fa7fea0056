import { CONTROL, NOT_IN_CAMPAIGN, TO_CONTACT, compareBeforeAfter, compareRatings, measureEffect } from "#core/effect";
import type { BeforeAfter, CampaignSpans, EffectOutcome, RatingChange } from "#core/effect";
import { OUTCOME_UNKNOWN, RESPONDED } from "#core/response";
import type { Share } from "#core/response";
import type { CampaignRow } from "./campaign-columns";

/** What came of a campaign. */
export interface CampaignEvaluation {
  readonly spans: CampaignSpans;
  /** Null without a control group; see `beforeAfter`. */
  readonly effect: Exclude<EffectOutcome, { kind: "no-control" }> | null;
  /** Names of the segments of the draw, by their place in `effect`. */
  readonly segments: readonly string[];
  readonly dividedCount: number;
  /** Of them nobody in the orders: they count as who did not buy. */
  readonly goneCount: number;
  /** Of the contacted members: null where there are any to compare with. */
  readonly beforeAfter: BeforeAfter | null;
  readonly contactedCount: number;
  /** Contacted members with a known outcome, and those of them who responded. */
  readonly answers: Share;
  readonly unknownCount: number;
  /** Of those to contact, as drawn; without a control group, of the contacted. Null where none of them rated. */
  readonly ratings: RatingChange | null;
}

/** Whether nobody is known not to have responded: a rate of such answers is 100 % whatever the calls did. */
export function isOnlyResponses({ hits, of }: Share): boolean {
  return of > 0 && hits === of;
}

/** More names than this share the last place. */
const MOST_SEGMENTS = 255;

/**
 * A campaign by what its members bought since, compared as they were divided and not as they were reached.
 *
 * @param codeOf  the member code of a row's id; null for nobody in the orders
 * @param order   names of segments, in the order in which they are to stand; others follow
 *
 * O(rows). Sources: `measureEffect`, `compareBeforeAfter`, `compareRatings`.
 */
export function evaluateCampaign(
  rows: readonly CampaignRow[],
  spans: CampaignSpans,
  codeOf: (rowId: string) => number | null,
  order: readonly string[],
): CampaignEvaluation {
  const codes = rows.map(({ rowId }) => codeOf(rowId) ?? -1);
  const divided = rows.flatMap(({ group }, at) => (group === NOT_IN_CAMPAIGN ? [] : [at]));
  const contacted = rows.flatMap(({ wasContacted }, at) => (wasContacted ? [at] : []));
  const segments = segmentsOf(
    divided.map(at => rows[at]!.segment),
    order,
  );
  const hasControl = divided.some(at => rows[at]!.group === CONTROL);
  const bought = (at: number, of: "since" | "before"): number =>
    codes[at]! < 0 ? 0 : spans[of].hasBought[codes[at]!]!;
  const net = (at: number, of: "since" | "before"): number => (codes[at]! < 0 ? 0 : spans[of].net[codes[at]!]!);
  const spanOf = (of: "since" | "before") => ({
    responded: Uint8Array.from(contacted, at => bought(at, of)),
    net: Float64Array.from(contacted, at => net(at, of)),
  });
  const effect = measureEffect({
    group: Uint8Array.from(divided, at => rows[at]!.group),
    responded: Uint8Array.from(divided, at => bought(at, "since")),
    net: Float64Array.from(divided, at => net(at, "since")),
    segment: Uint8Array.from(divided, at => Math.min(segments.indexOf(rows[at]!.segment), MOST_SEGMENTS - 1)),
    segmentCount: Math.min(segments.length, MOST_SEGMENTS),
    wasContacted: contacted.length === 0 ? null : Uint8Array.from(divided, at => (rows[at]!.wasContacted ? 1 : 0)),
  });
  const meant = hasControl ? divided.filter(at => rows[at]!.group === TO_CONTACT) : contacted;
  const known = contacted.filter(at => rows[at]!.outcome !== OUTCOME_UNKNOWN);
  return {
    spans,
    effect: effect.kind === "no-control" ? null : effect,
    segments,
    dividedCount: divided.length,
    goneCount: divided.filter(at => codes[at]! < 0).length,
    beforeAfter: hasControl || contacted.length === 0 ? null : compareBeforeAfter({ before: spanOf("before"), after: spanOf("since") }), // prettier-ignore
    contactedCount: contacted.length,
    answers: { hits: known.filter(at => rows[at]!.outcome === RESPONDED).length, of: known.length },
    unknownCount: contacted.length - known.length,
    ratings: ratingsOf(
      meant.map(at => codes[at]!),
      spans,
    ),
  };
}

function ratingsOf(codes: readonly number[], { ratings, days }: CampaignSpans): RatingChange | null {
  if (ratings === null || days === 0) return null;
  const of = (column: Float64Array) => Float64Array.from(codes, code => (code < 0 ? NaN : column[code]!));
  const change = compareRatings({ before: of(ratings.before), after: of(ratings.since) });
  return change.before.ratedCount + change.after.ratedCount === 0 ? null : change;
}

/** Every name once: those of `order` first, the rest by their characters, however the rows are sorted. */
function segmentsOf(names: readonly string[], order: readonly string[]): string[] {
  const all = new Set(names);
  const known = [...new Set(order)].filter(name => all.delete(name));
  return [...known, ...[...all].sort()];
}

/** Whether somebody was divided: the members table holds a control group, and whom it is compared with. */
export function isDivided(rows: readonly CampaignRow[]): boolean {
  return rows.some(({ group }) => group === CONTROL) && rows.some(({ group }) => group === TO_CONTACT);
}
