import { FEWEST_TO_COMPARE, evidenceOf } from "../stats/group-against-rest";
import type { Evidence } from "../stats/group-against-rest";
import { meanDifference } from "../stats/mean-difference";
import type { MeanDifference } from "../stats/mean-difference";
import { rateDifference, rateDifferenceP, rateRatio, wilson } from "../stats/rates";
import type { Estimate, Share } from "../stats/rates";
import { preciseSum } from "../stats/sum";
import { takeDoubles } from "../stats/take";

/** Codes of {@link EffectQuestion.group}. */
export const NOT_IN_CAMPAIGN = 0;
export const TO_CONTACT = 1;
export const CONTROL = 2;

/** A campaign and what came of it; columns with one entry per member. */
export interface EffectQuestion {
  /**
   * As it was divided before the campaign, whoever was then reached: those who were reached are others than those who were
   * not, and comparing them with the control group would count that as an effect.
   */
  readonly group: Uint8Array;
  /** 1 for members who responded, by the same rule in both groups. */
  readonly responded: Uint8Array;
  /** Net amount in the time of the campaign, 0 for who bought nothing; null when money is not to be compared. */
  readonly net: Float64Array | null;
  /** Place of the segment at the time of the draw. */
  readonly segment: Uint8Array;
  readonly segmentCount: number;
  /** 1 for members with a contact on record; null when none are kept. */
  readonly wasContacted: Uint8Array | null;
}

/** "raised" and "lowered" only when the interval of 95 % does not hold 0. */
export type Verdict = "raised" | "lowered" | "not-shown";

export interface GroupOutcome {
  readonly share: Share;
  readonly rate: Estimate;
}

export interface SegmentEffect {
  readonly segment: number;
  readonly contacted: Share;
  readonly control: Share;
  /** Null when one of the groups is empty. */
  readonly uplift: Estimate | null;
  /** Judged beside all other segments, adjusted by Holm. */
  readonly evidence: Evidence;
}

export interface MoneyEffect {
  /** Mean net amount per member, those without a purchase included. */
  readonly contactedMean: number;
  readonly controlMean: number;
  /** Null when no amount differs from another in either group. */
  readonly difference: MeanDifference | null;
  readonly verdict: Verdict;
}

export interface MeasuredEffect {
  readonly kind: "measured";
  readonly contacted: GroupOutcome;
  readonly control: GroupOutcome;
  /** Rate of those to contact minus rate of the control group. */
  readonly uplift: Estimate;
  /** The one over the other; null when nobody responded. */
  readonly ratio: Estimate | null;
  /** Of no difference. */
  readonly p: number;
  readonly verdict: Verdict;
  /** Segments with members of the campaign, in map order. */
  readonly segments: readonly SegmentEffect[];
  /** Segments that were judged. */
  readonly comparisonCount: number;
  readonly money: MoneyEffect | null;
  readonly left: LeftOut;
}

/** Members who are in no rate, or not where they belong. */
export interface LeftOut {
  /** Of segments that have nobody in the other group: comparing them would compare segments. */
  readonly uncomparedCount: number;
  /** To contact, and no contact on record; they count with their group. Null when contacts are not kept. */
  readonly notReachedCount: number | null;
  /** In the control group, and contacted all the same; they count with their group. */
  readonly contactedControlCount: number | null;
}

export type EffectOutcome =
  | MeasuredEffect
  /** A group is below what can be judged. */
  | {
      readonly kind: "insufficient";
      readonly contacted: Share;
      readonly control: Share;
      readonly needed: number;
      readonly left: LeftOut;
    }
  /** Nobody was held back: see `compareBeforeAfter`. */
  | { readonly kind: "no-control"; readonly contacted: Share };

/**
 * What a campaign changed: the members who were to be contacted beside the control group that was drawn with them.
 *
 * @throws RangeError when columns differ in length
 *
 * O(members). Sources: {@link rateDifference} (Newcombe), {@link rateRatio} (Koopman), {@link meanDifference} (Welch),
 * Holm for segments.
 */
export function measureEffect(question: EffectQuestion): EffectOutcome {
  const { group, responded, net, segmentCount } = question;
  checkLengths(question);
  const counts = Array.from({ length: segmentCount }, () => [emptyShare(), emptyShare(), emptyShare()] as const);
  group.forEach((code, member) => {
    const share = counts[question.segment[member]!]![code as 0 | 1 | 2];
    share.hits += responded[member]!;
    share.of += 1;
  });
  const all = (code: 1 | 2): Share => total(counts.map(shares => shares[code]));
  if (all(CONTROL).of === 0) return { kind: "no-control", contacted: all(TO_CONTACT) };

  const isCompared = counts.map(shares => shares[TO_CONTACT].of > 0 && shares[CONTROL].of > 0);
  const compared = (code: 1 | 2): Share => total(counts.filter((_, place) => isCompared[place]).map(shares => shares[code])); // prettier-ignore
  const [contacted, control] = [compared(TO_CONTACT), compared(CONTROL)];
  const left = leftOut(question, all(TO_CONTACT).of + all(CONTROL).of - contacted.of - control.of);
  if (Math.min(contacted.of, control.of) < FEWEST_TO_COMPARE) {
    return { kind: "insufficient", contacted, control, needed: FEWEST_TO_COMPARE, left };
  }
  const uplift = rateDifference(contacted, control)!;
  const segments = segmentEffects(counts);
  return {
    kind: "measured",
    contacted: { share: contacted, rate: wilson(contacted)! },
    control: { share: control, rate: wilson(control)! },
    uplift,
    ratio: rateRatio(contacted, control),
    p: rateDifferenceP(contacted, control)!,
    verdict: verdictOf(uplift),
    segments,
    comparisonCount: segments.filter(({ evidence }) => evidence !== "too-few").length,
    money: net && moneyEffect(question, net, isCompared),
    left,
  };
}

function segmentEffects(counts: readonly (readonly [Share, Share, Share])[]): SegmentEffect[] {
  const inCampaign = counts.flatMap((shares, segment) => {
    const [, contacted, control] = shares;
    return contacted.of + control.of === 0 ? [] : [{ segment, contacted, control }];
  });
  const evidence = evidenceOf(
    inCampaign.map(({ contacted, control }) =>
      Math.min(contacted.of, control.of) < FEWEST_TO_COMPARE ? null : rateDifferenceP(contacted, control),
    ),
  );
  return inCampaign.map((shares, i) => ({
    ...shares,
    uplift: rateDifference(shares.contacted, shares.control),
    evidence: evidence[i]!,
  }));
}

function moneyEffect(
  { group, segment }: EffectQuestion,
  net: Float64Array,
  isCompared: readonly boolean[],
): MoneyEffect {
  const amountsOf = (code: number): Float64Array => {
    const members = Int32Array.from(group, (_, member) => member);
    return takeDoubles(net, members.filter(member => group[member] === code && isCompared[segment[member]!])); // prettier-ignore
  };
  const [contacted, control] = [amountsOf(TO_CONTACT), amountsOf(CONTROL)];
  const difference = meanDifference(contacted, control);
  return {
    contactedMean: preciseSum(contacted) / contacted.length,
    controlMean: preciseSum(control) / control.length,
    difference,
    verdict: difference === null ? "not-shown" : verdictOf(difference),
  };
}

function leftOut({ group, wasContacted }: EffectQuestion, uncomparedCount: number): LeftOut {
  const count = (code: number, contacted: number): number | null =>
    wasContacted &&
    group.reduce((sum, one, member) => sum + (one === code && wasContacted[member] === contacted ? 1 : 0), 0);
  return { uncomparedCount, notReachedCount: count(TO_CONTACT, 0), contactedControlCount: count(CONTROL, 1) };
}

function verdictOf({ lower, upper }: Estimate): Verdict {
  if (lower > 0) return "raised";
  return upper < 0 ? "lowered" : "not-shown";
}

function emptyShare(): { hits: number; of: number } {
  return { hits: 0, of: 0 };
}

function total(shares: readonly Share[]): Share {
  return shares.reduce((sum, share) => ({ hits: sum.hits + share.hits, of: sum.of + share.of }), emptyShare());
}

function checkLengths({ group, responded, net, segment, wasContacted }: EffectQuestion): void {
  const columns = [responded, net, segment, wasContacted].filter(column => column !== null);
  if (columns.some(column => column.length !== group.length)) throw new RangeError("columns are one entry per member");
}
