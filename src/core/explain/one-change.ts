import type { Day } from "../units";
import { frozenScoring } from "./frozen-scoring";
import type { FrozenScore, FrozenScoring, NotAlone } from "./frozen-scoring";
import { usualAmount } from "./member-facts";
import type { MemberFacts, ScoringBasis } from "./member-facts";
import { NOTHING_BOUGHT, leavesWindow, looksAtWindow, valuesLater } from "./member-later";
import type { NewPurchases } from "./member-later";
import { firstWholeAbove } from "./score-steps";
import { smallestAmount } from "./smallest-amount";

/** What one member could do to come into a segment nearer to the first of the map; `to` is its place. */
export type UpwardChange =
  /** One more purchase as those before, in a category that the member has bought in. */
  | { readonly kind: "once"; readonly to: number }
  | { readonly kind: "new-category"; readonly to: number }
  /** One purchase of `amount` or more, in an owned category; from `below` on it leads into yet another segment. */
  | { readonly kind: "amount"; readonly to: number; readonly amount: number; readonly below: number | null }
  /** `times` purchases as those before, all of them before a day; null where no window ends their time. */
  | { readonly kind: "times"; readonly to: number; readonly times: number; readonly before: Day | null };

/** What becomes of a member who buys nothing up to and on `day`: on the day after they are in the segment `to`. */
export interface IdleChange {
  readonly to: number;
  readonly day: Day;
  readonly direction: "up" | "down";
}

export type OneChange =
  /** "other-cuts": the cut points at hand do not give the member's own scores. */
  | { readonly kind: "unavailable"; readonly reason: NotAlone | "other-cuts" }
  | {
      readonly kind: "changes";
      readonly isFirst: boolean;
      /** At most two, fewest changes first; null where the facts do not tell what a purchase would do. */
      readonly up: readonly UpwardChange[] | null;
      /** Null when no number of days changes anything; "unknown" when the days of purchases would have to be known. */
      readonly idle: IdleChange | "unknown" | null;
    };

const MOST_SHOWN = 2;
const MOST_TIMES = 3;

/**
 * What one change would do with a member's segment: the member is scored again by the cut points of the run, all other
 * members unchanged. Up and down are the map's own order.
 *
 * A purchase is made on the day after as-of, and as-of moves to that day. Where the facts do not tell what a window then
 * holds, it is made on the as-of day itself.
 */
export function oneChange(facts: MemberFacts, basis: ScoringBasis): OneChange {
  const scoring = frozenScoring(basis);
  if (typeof scoring === "string") return { kind: "unavailable", reason: scoring };
  const member: Member = { facts, basis, scoring };
  const now = scoreOn(member, basis.asOf, NOTHING_BOUGHT);
  const isSame =
    now !== null &&
    now.segment === facts.segment &&
    scoring.scored.every(dimension => now.scores[dimension] === facts.scores[dimension]);
  if (!isSame) return { kind: "unavailable", reason: "other-cuts" };
  const isFirst = facts.segment === 0;
  return { kind: "changes", isFirst, up: isFirst ? [] : upwardChanges(member), idle: idleChange(member) };
}

interface Member {
  readonly facts: MemberFacts;
  readonly basis: ScoringBasis;
  readonly scoring: FrozenScoring;
}

/** Null when the facts do not tell a measure that is scored. */
function scoreOn({ facts, basis, scoring }: Member, day: Day, bought: NewPurchases): FrozenScore | null {
  const values = valuesLater(facts, basis, day, bought);
  return scoring.scored.some(dimension => Number.isNaN(values[dimension])) ? null : scoring.score(values);
}

function upwardChanges(member: Member): UpwardChange[] | null {
  const { facts, basis } = member;
  const usual = { count: 1, amount: usualAmount(facts, basis.rules), newCategory: false };
  const day = firstKnownDay(member, usual);
  if (day === null) return null;
  const segmentOf = (bought: NewPurchases): number => scoreOn(member, day, bought)!.segment;

  const once = segmentOf(usual);
  // What a plain purchase reaches already is no reason to ask for more.
  const bar = Math.min(once, facts.segment);
  const newCategory = segmentOf({ ...usual, newCategory: true });
  const changes: UpwardChange[] = [];
  if (once < facts.segment) changes.push({ kind: "once", to: once });
  if (newCategory < bar) changes.push({ kind: "new-category", to: newCategory });
  const larger = amountChange(member, day, bar);
  if (larger) changes.push(larger);
  const more = timesChange(member, day, usual, bar);
  if (more) changes.push(more);
  return changes.slice(0, MOST_SHOWN);
}

/** The day after as-of, or as-of itself where only that is known and the purchase would not join one of the same day. */
function firstKnownDay(member: Member, bought: NewPurchases): Day | null {
  const { facts, basis } = member;
  const tomorrow = (basis.asOf + 1) as Day;
  if (scoreOn(member, tomorrow, bought) !== null) return tomorrow;
  const joins = basis.rules.sameDayIsOnePurchase && facts.recencyDays === 0;
  return joins || scoreOn(member, basis.asOf, bought) === null ? null : basis.asOf;
}

/**
 * The smallest amount of one purchase that leads above `bar`, where it is more than usual: there are maps in which spending
 * less would do, too, and nobody is asked to do that.
 */
function amountChange(member: Member, day: Day, bar: number): UpwardChange | null {
  const { facts, basis, scoring } = member;
  if (!scoring.scored.includes("monetary")) return null;
  const buying = (amount: number): NewPurchases => ({ count: 1, amount, newCategory: false });
  const { scores } = scoreOn(member, day, buying(usualAmount(facts, basis.rules)))!;
  const moneyScore = (amount: number): number =>
    scoring.scoreOf("monetary", valuesLater(facts, basis, day, buying(amount)).monetary);
  const segmentOf = (monetary: number): number => scoring.segmentOf({ ...scores, monetary });

  const { levels } = basis.bands.find(band => band.dimension === "monetary")!;
  let reached: { readonly to: number; readonly amount: number } | null = null;
  for (let score = scores.monetary + 1; score <= levels; score++) {
    const amount = smallestAmount(candidate => moneyScore(candidate) >= score);
    if (amount === null) break;
    const to = segmentOf(moneyScore(amount));
    if (reached === null && to < bar) reached = { to, amount };
    if (reached !== null && to !== reached.to) return { kind: "amount", ...reached, below: amount };
  }
  return reached && { kind: "amount", ...reached, below: null };
}

/** The fewest purchases above one, as those before, that lead above `bar`. */
function timesChange(member: Member, day: Day, usual: NewPurchases, bar: number): UpwardChange | null {
  const { rules, asOf } = member.basis;
  // On one day they would be one purchase, and what the window holds on later days is not known.
  if (rules.sameDayIsOnePurchase && day === asOf) return null;
  for (let times = 2; times <= MOST_TIMES; times++) {
    const bought = { ...usual, count: times };
    const to = scoreOn(member, day, bought)!.segment;
    if (to >= bar) continue;
    const before = lastsUntil(member, day, bought, to);
    const daysNeeded = rules.sameDayIsOnePurchase ? times : 1;
    if (before === null || before - day >= daysNeeded) return { kind: "times", to, times, before };
  }
  return null;
}

/**
 * The first day on which the same purchases do not lead into the same segment any more: earlier ones have left the window,
 * or the first of the new ones would have. Null when there is no window, or where its purchases are not known.
 */
function lastsUntil(member: Member, day: Day, bought: NewPurchases, to: number): Day | null {
  const { basis, facts, scoring } = member;
  const { rules, asOf } = basis;
  if (!looksAtWindow(rules, scoring.scored) || day === asOf) return null;
  const end = leavesWindow(day, rules.windowMonths);
  const isOther = (later: Day): boolean => scoreOn(member, later, bought)!.segment !== to;
  return daysOfLeaving(facts, basis).find(later => later > day && later < end && isOther(later)) ?? end;
}

function idleChange(member: Member): IdleChange | "unknown" | null {
  const { facts, basis } = member;
  const days = [...daysOfFewerPoints(member), ...daysOfLeaving(facts, basis)].sort((a, b) => a - b);
  if (scoreOn(member, (basis.asOf + 1) as Day, NOTHING_BOUGHT) === null) return "unknown";
  for (const day of days) {
    const { segment } = scoreOn(member, day, NOTHING_BOUGHT)!;
    if (segment === facts.segment) continue;
    return { to: segment, day: (day - 1) as Day, direction: segment < facts.segment ? "up" : "down" };
  }
  return null;
}

/** The days after as-of on which recency passes a cut point. */
function daysOfFewerPoints({ facts, basis }: Member): Day[] {
  const { cuts = [], cutBelongsAbove = false } = basis.bands.find(band => band.dimension === "recency") ?? {};
  return cuts
    .map(cut => (basis.asOf - facts.recencyDays + firstWholeAbove(cut, cutBelongsAbove)) as Day)
    .filter(day => day > basis.asOf);
}

/** The days after as-of on which a purchase leaves the window, rising; none where it ends at the last purchase. */
function daysOfLeaving({ purchases = [] }: MemberFacts, { rules, asOf }: ScoringBasis): Day[] {
  return purchases
    .map(purchase => leavesWindow(purchase.day, rules.windowMonths))
    .filter(day => day > asOf)
    .sort((a, b) => a - b);
}
