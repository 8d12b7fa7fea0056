import { expectedHits } from "../stats/expected-hits";
import { FEWEST_TO_COMPARE } from "../stats/group-against-rest";
import type { Estimate, Share } from "../stats/rates";
import { breakEven } from "./break-even";
import type { BreakEven, ContactMoney } from "./break-even";

/** Rates that an earlier test saw in the groups that members are in, such as the segments of a response test. */
export interface ExpectedRates {
  /** Per member a place in `shares`, or -1 for a member whose group was not in the test. */
  readonly groupOf: Int32Array;
  readonly shares: readonly Share[];
  /** Everybody in the test: for members of groups below 30 and of none. */
  readonly base: Share;
}

/** Whom to call with so many calls; columns with one entry per member in order of response rank. */
export interface CallQuestion {
  readonly callCount: number;
  /** Call priority of each member's segment, 1 first. */
  readonly priority: Uint8Array;
  /** 1 for members who may be called: not for those who must not be contacted, nor for the control group. */
  readonly mayCall: Uint8Array;
  /** Null without a test. */
  readonly rates: ExpectedRates | null;
  /** Null when cost and profit are not given. */
  readonly money: ContactMoney | null;
}

export interface CallPlan {
  /** Places of the members to call, in the order of calling. */
  readonly calls: Int32Array;
  /** By expected rate where there is a test, then by call priority, then by rank. */
  readonly by: "expected-rate" | "priority";
  /** Members who may be called, and those who may not. */
  readonly callableCount: number;
  readonly notCallableCount: number;
  readonly expected: ExpectedCalls | null;
  readonly money: CallMoney | null;
}

/** What the rates of the test would give: they hold for how members of these groups behaved then, called or not. */
export interface ExpectedCalls {
  readonly responders: Estimate;
  /** Members to call whose own group was too small to know, or not in the test: the rate of all stands for theirs. */
  readonly onBaseRateCount: number;
}

export interface CallMoney {
  readonly cost: number;
  readonly breakEven: BreakEven;
  /** Profit of the expected sales minus cost; null without a test. Sales that would have come anyway are in it. */
  readonly netReturn: Estimate | null;
}

/**
 * Which members to call with a budget of calls, in which order, and what to expect of it.
 *
 * @throws RangeError when columns differ in length, the budget is no whole number of 0 or more, or a test has nobody
 *
 * O(members log members). Sources: {@link expectedHits}, {@link breakEven}.
 */
export function planCalls(question: CallQuestion): CallPlan {
  const { callCount, priority, mayCall, rates, money } = question;
  checkQuestion(question);
  const callable = new Int32Array(priority.length).map((_, place) => place).filter(place => mayCall[place] === 1);
  const seenOf = rates && callable.length > 0 ? shareFinder(rates) : null;
  const expectedRate = Float64Array.from(priority, (_, place) => {
    const seen = seenOf?.(place);
    return seen === undefined ? 0 : seen.hits / seen.of;
  });
  callable.sort((a, b) => expectedRate[b]! - expectedRate[a]! || priority[a]! - priority[b]! || a - b);
  const calls = callable.slice(0, callCount);
  const expected = rates && seenOf && expectedCalls(calls, rates, seenOf);
  return {
    calls,
    by: rates === null ? "priority" : "expected-rate",
    callableCount: callable.length,
    notCallableCount: priority.length - callable.length,
    expected,
    money: money && callMoney(calls.length, money, expected),
  };
}

/** The rates that a response test saw by segment, for members as they are segmented now, by the same map. */
export function ratesBySegment(
  segments: readonly { readonly segment: number; readonly share: Share }[],
  base: Share,
  segmentOfMember: Uint8Array,
): ExpectedRates {
  const placeOf = new Int32Array(256).fill(-1);
  segments.forEach(({ segment }, place) => (placeOf[segment] = place));
  return {
    groupOf: Int32Array.from(segmentOfMember, segment => placeOf[segment]!),
    shares: segments.map(({ share }) => share),
    base,
  };
}

/** The share that stands for a member: the own group's, or everybody's where that says too little. */
function shareFinder({ groupOf, shares, base }: ExpectedRates): (place: number) => Share {
  return place => {
    const own = shares[groupOf[place]!];
    return own !== undefined && own.of >= FEWEST_TO_COMPARE ? own : base;
  };
}

function expectedCalls(calls: Int32Array, { base }: ExpectedRates, seenOf: (place: number) => Share): ExpectedCalls {
  const counts = new Map<Share, number>();
  for (const place of calls) {
    const seen = seenOf(place);
    counts.set(seen, (counts.get(seen) ?? 0) + 1);
  }
  return {
    responders: expectedHits([...counts].map(([seen, count]) => ({ seen, count }))),
    onBaseRateCount: counts.get(base) ?? 0,
  };
}

function callMoney(callCount: number, money: ContactMoney, expected: ExpectedCalls | null): CallMoney {
  const cost = callCount * money.costPerContact;
  const returnOf = (responders: number): number => responders * money.profitPerSale - cost;
  const { value, lower, upper } = expected?.responders ?? { value: 0, lower: 0, upper: 0 };
  // A loss per sale turns the ends round.
  const ends = [returnOf(lower), returnOf(upper)].sort((a, b) => a - b);
  return {
    cost,
    breakEven: breakEven(money),
    netReturn: expected && { value: returnOf(value), lower: ends[0]!, upper: ends[1]! },
  };
}

function checkQuestion({ callCount, priority, mayCall, rates }: CallQuestion): void {
  if (!Number.isInteger(callCount) || callCount < 0) throw new RangeError(`a budget of ${callCount} calls`);
  const columns = rates === null ? [mayCall] : [mayCall, rates.groupOf];
  if (columns.some(column => column.length !== priority.length))
    throw new RangeError("columns are one entry per member");
  if (rates !== null && rates.base.of === 0) throw new RangeError("a test of nobody has no rates");
}
