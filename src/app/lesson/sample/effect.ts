import {
  CONTROL,
  DEFAULT_CONTROL_SHARE,
  LARGEST_CONTROL_SHARE,
  NOT_IN_CAMPAIGN,
  TO_CONTACT,
  campaignSpans,
  drawControl,
  measureEffect,
  visibleEffect,
} from "#core/effect";
import type { EffectOutcome, VisibleEffect } from "#core/effect";
import { DEFAULT_HORIZON, responseTest } from "#core/response";
import { scoreMembers } from "#core/score-members";
import { segmentMapOf } from "#core/segment-maps";
import { sipKeyFromHex } from "#core/sip-hash";
import type { Day } from "#core/units";
import { lessonRules } from "../lesson";
import { SCRIPT_DAY } from "../three-members";
import { findOnce } from "./find-once";

/** Everybody who opens the workshop sees the same draw. */
const SEED = sipKeyFromHex("000102030405060708090a0b0c0d0e0f")!;

const SHARES = [DEFAULT_CONTROL_SHARE, 0.25, LARGEST_CONTROL_SHARE] as const;

/** What one share of members held back would show before the draw, and what came of the draw. */
export interface SampleDraw {
  readonly share: number;
  readonly contactCount: number;
  readonly controlCount: number;
  readonly visible: VisibleEffect;
  readonly outcome: EffectOutcome;
}

export interface SampleEffect {
  /** The day of the draws; purchases after it are compared. */
  readonly drawDay: Day;
  readonly asOf: Day;
  /** Of a member who is not called, known on the day of the draw: from the response test up to it. */
  readonly expectedRate: number;
  readonly optOutCount: number;
  readonly draws: readonly SampleDraw[];
}

/**
 * Control groups drawn from the sample as it stood a horizon ago, and what both groups bought since. Nobody was called, so
 * whatever differs is chance: what is to be seen is how much chance alone does. Null where the sample is too short for it.
 * O(rows).
 */
export const sampleEffect = findOnce((sample): SampleEffect | null => {
  const { orders } = sample;
  const rules = lessonRules();
  const drawDay = (SCRIPT_DAY - DEFAULT_HORIZON) as Day;
  const days = { asOf: drawDay, today: drawDay };
  const test = responseTest(orders, rules, { ...days, horizonDays: DEFAULT_HORIZON });
  if (test.kind !== "tested" || test.base.rate === null) return null;
  const expectedRate = test.base.rate.value;
  const then = scoreMembers(orders, rules, days);
  const { asOf, since } = campaignSpans(orders, rules, { asOf: SCRIPT_DAY, today: SCRIPT_DAY, after: drawDay });
  const question = {
    memberKeys: Array.from(then.member, member => orders.memberKeys[member]!),
    segment: then.segment,
    segmentCount: segmentMapOf(rules).segments.length,
    optOut: then.optOut,
    seed: SEED,
  };
  const draws = SHARES.map((share): SampleDraw => {
    const { isControl, controlCount, eligibleCount } = drawControl({ ...question, share });
    const contactCount = eligibleCount - controlCount;
    const groupOf = (place: number): number => {
      if (then.optOut?.[place] === 1) return NOT_IN_CAMPAIGN;
      return isControl[place] === 1 ? CONTROL : TO_CONTACT;
    };
    const outcome = measureEffect({
      ...question,
      group: Uint8Array.from(then.member, (_, place) => groupOf(place)),
      responded: Uint8Array.from(then.member, member => since.hasBought[member]!),
      net: null,
      wasContacted: null,
    });
    return {
      share,
      contactCount,
      controlCount,
      visible: visibleEffect(contactCount, controlCount, expectedRate),
      outcome,
    };
  });
  const optOutCount = then.optOut?.reduce((sum, flag) => sum + flag, 0) ?? 0;
  return { drawDay, asOf, expectedRate, optOutCount, draws };
});
