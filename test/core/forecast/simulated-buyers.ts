import type { Buyers } from "../../../src/core/forecast/buyers";
import { dayOf } from "../../support/order-rows";
import type { Day } from "#core/units";

/** Numbers from 0 to 1, 0 left out, the same for the same seed. Park and Miller's generator. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

export interface Shop {
  readonly buyers: number;
  /** Purchases per day of one member, drawn anew for each; so is the chance to drop out. */
  readonly rate: (random: () => number) => number;
  readonly dropsOut: (random: () => number) => number;
  /** Days that a member has been known. */
  readonly known: (random: () => number) => number;
  readonly spend?: (random: () => number) => number;
  readonly seed?: number;
}

/** An exponential rate: gamma(1). */
export const exponential = (mean: number) => (random: () => number) => -Math.log(random()) * mean;
/** beta(1, b). */
export const betaOne = (b: number) => (random: () => number) => 1 - random() ** (1 / b);

/** Members who buy as the model says, on whole days, one purchase a day. */
export function simulatedBuyers({
  buyers: count,
  rate,
  dropsOut,
  known,
  spend = () => 10,
  seed = 20261121,
}: Shop): Buyers {
  const random = randomFrom(seed);
  const repeats = new Int32Array(count);
  const activeDays = new Int32Array(count);
  const knownDays = new Int32Array(count);
  const repeatSpend = new Float64Array(count);
  for (let buyer = 0; buyer < count; buyer++) {
    knownDays[buyer] = known(random);
    const perDay = rate(random);
    const chance = dropsOut(random);
    for (let time = -Math.log(random()) / perDay; time <= knownDays[buyer]!; time -= Math.log(random()) / perDay) {
      const day = Math.floor(time);
      if (day > activeDays[buyer]!) repeats[buyer]! += 1;
      activeDays[buyer] = day;
      if (random() < chance) break;
    }
    if (repeats[buyer]! > 0) repeatSpend[buyer] = spend(random);
  }
  const asOf = dayOf("2026-11-21");
  return {
    asOf,
    firstDay: (asOf - knownDays.reduce((most, days) => Math.max(most, days), 0)) as Day,
    lastDay: asOf,
    member: Int32Array.from({ length: count }, (_, member) => member),
    repeats,
    activeDays,
    knownDays,
    repeatSpend,
  };
}

/** A shop that the models fit: everything about it can be forecast. */
export const PLAIN_SHOP: Shop = {
  buyers: 1000,
  rate: exponential(0.01),
  dropsOut: betaOne(3),
  known: random => 1 + Math.floor(random() * 500),
  spend: random => -40 * Math.log(random() * random()),
};

/** Every buyer so many times. */
export function repeated(buyers: Buyers, times: number): Buyers {
  const place = Int32Array.from({ length: buyers.member.length * times }, (_, i) => i % buyers.member.length);
  return {
    ...buyers,
    member: place.map((_, member) => member),
    repeats: place.map(buyer => buyers.repeats[buyer]!),
    activeDays: place.map(buyer => buyers.activeDays[buyer]!),
    knownDays: place.map(buyer => buyers.knownDays[buyer]!),
    repeatSpend: Float64Array.from(place, buyer => buyers.repeatSpend[buyer]!),
  };
}
