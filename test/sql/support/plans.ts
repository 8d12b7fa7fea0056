import type { CustomRule } from "#core/custom-rule";
import type { FinishChoices } from "#core/order-ingest";
import { DIMENSIONS, defaultRules } from "#core/scoring-rules";
import type { DimensionRules, OwnCuts, ScoringRules } from "#core/scoring-rules";
import { dayOf } from "../../support/order-rows";
import type { PlanToRun } from "./run-plan";
import { SEEDED_AS_OF } from "./seeded-orders";

const asOf = { kind: "fixed", asOf: SEEDED_AS_OF } as const;

/** The default rules with changes. */
export function rulesWith(changes: Partial<ScoringRules>): ScoringRules {
  return { ...defaultRules(), ...changes };
}

/** One method for all dimensions, each with its levels. */
export function cutBy(method: DimensionRules["method"], levels: readonly [number, number, number, number]) {
  return Object.fromEntries(
    DIMENSIONS.map((name, i) => [name, { enabled: true, levels: levels[i]!, method }]),
  ) as unknown as ScoringRules["dimensions"];
}

function ownCuts(boundary: OwnCuts["boundary"], origin: OwnCuts["origin"] = { kind: "own" }) {
  const cuts = {
    recency: [30, 90, 180, 365],
    frequency: [0.5, 1, 2],
    monetary: [19.99, 33.333333333, 100],
    width: [1],
  };
  return Object.fromEntries(
    DIMENSIONS.map(name => [
      name,
      {
        enabled: true,
        levels: cuts[name].length + 1,
        method: "own-cuts",
        ownCuts: { cuts: cuts[name], boundary, origin },
      },
    ]),
  ) as unknown as ScoringRules["dimensions"];
}

function withoutDimension(rules: ScoringRules["dimensions"], name: (typeof DIMENSIONS)[number]) {
  return { ...rules, [name]: { ...rules[name], enabled: false } };
}

const all = { min: 1, max: 5 };
const custom = (order: number, name: string, ranges: Partial<CustomRule>): CustomRule => ({
  order,
  nameZh: name,
  nameEn: "",
  recency: all,
  frequency: all,
  monetary: all,
  width: all,
  action: "",
  priority: order,
  colour: "",
  ...ranges,
});

/** What somebody could type who wants to see the statement end. */
export const HOSTILE = "'; DROP TABLE orders; -- \\' {{ x }} {% y %} \u2028";

const customRules = [
  custom(1, HOSTILE, { recency: { min: 4, max: 5 }, monetary: { min: 3, max: 5 } }),
  custom(2, "二", { frequency: { min: 2, max: 3 } }),
  custom(3, HOSTILE, { width: { min: 5, max: 5 } }),
];

/** Every map, every method that SQL carries, every scope and basis, each at least once. */
export const PLANS: Readonly<Record<string, PlanToRun>> = {
  "the defaults": { rules: defaultRules(), days: asOf },
  "classic11, three equal-frequency levels": {
    rules: rulesWith({ map: "classic11", dimensions: cutBy("equal-frequency", [3, 3, 3, 3]) }),
    days: asOf,
  },
  "eleven125, fixed levels, lifetime counts": {
    rules: rulesWith({ map: "eleven125", dimensions: cutBy("fixed", [5, 5, 5, 5]), frequencyScope: "lifetime" }),
    days: asOf,
  },
  "ten-rf, levels that differ, totals": {
    rules: rulesWith({ map: "ten-rf", dimensions: cutBy("equal-frequency", [4, 2, 3, 5]), monetaryBasis: "total" }),
    days: asOf,
  },
  "like-shopify, own cuts below, window averages": {
    rules: rulesWith({ map: "like-shopify", dimensions: ownCuts("below"), monetaryBasis: "window-average" }),
    days: asOf,
  },
  "like-klaviyo, own cuts above, the member's own window": {
    rules: rulesWith({
      map: "like-klaviyo",
      dimensions: ownCuts("above"),
      frequencyScope: "own-window",
      widthScope: "window",
      windowMonths: 6,
    }),
    days: asOf,
  },
  "cn8, four fixed levels of totals, categories in the window": {
    rules: rulesWith({
      map: "cn8",
      dimensions: cutBy("fixed", [4, 4, 4, 4]),
      widthScope: "window",
      monetaryBasis: "total",
    }),
    days: asOf,
  },
  "cn8-mean, strict, fixed levels of window averages": {
    rules: rulesWith({
      map: "cn8-mean",
      strictSplit: true,
      dimensions: cutBy("fixed", [2, 3, 5, 2]),
      monetaryBasis: "window-average",
    }),
    days: asOf,
  },
  "cn8-median without width, another order, weights with fractions": {
    rules: rulesWith({
      map: "cn8-median",
      order: ["monetary", "width", "recency", "frequency"],
      weights: { recency: 12.5, frequency: 0.3, monetary: 7, width: 1 },
      dimensions: withoutDimension(cutBy("auto", [5, 4, 3, 5]), "width"),
    }),
    days: asOf,
  },
  "cn8-reversed-r without frequency, orders of one day as one": {
    rules: rulesWith({
      map: "cn8-reversed-r",
      sameDayIsOnePurchase: true,
      dimensions: withoutDimension(cutBy("auto", [5, 5, 5, 5]), "frequency"),
    }),
    days: asOf,
  },
  "own rules with hostile names, products by a lookup": {
    rules: rulesWith({
      map: "custom",
      customRules,
      widthBasis: "product",
      widthLookup: [
        { keyword: "tee", category: "Tops" },
        { keyword: "50% hat_", category: "It's" },
        { keyword: "tee a", category: "Best tees" },
      ],
    }),
    days: asOf,
  },
  "the latest purchase as of a day": { rules: defaultRules(), days: { kind: "latest", today: dayOf("2023-06-30") } },
  "answers about gifts, refunds and a status": {
    rules: rulesWith({ windowMonths: 1 }),
    days: asOf,
    answers: { "gift-lines": "count", "unmatched-refunds": "ignore", "status-word:审核中": "leave-out" },
  },
  "no weight at all": {
    rules: rulesWith({ weights: { recency: 0, frequency: 0, monetary: 0, width: 0 } }),
    days: asOf,
  },
};

/** Frozen from runs in which everybody had one value: nobody is moved from the middle. */
export const FROZEN_WITHOUT_CUTS: ScoringRules = rulesWith({
  dimensions: Object.fromEntries(
    DIMENSIONS.map(name => [
      name,
      {
        enabled: true,
        levels: 4,
        method: "own-cuts",
        ownCuts: { cuts: [], boundary: "below", origin: { kind: "frozen", asOf: SEEDED_AS_OF } },
      },
    ]),
  ) as unknown as ScoringRules["dimensions"],
});

/** The answers of a plan as the product takes them. */
export function choicesOf({ answers = {} }: PlanToRun): FinishChoices {
  return {
    ...(answers["gift-lines"] === "count" && { giftLines: "count" }),
    ...(answers["unmatched-refunds"] === "ignore" && { unmatchedRefunds: "ignore" }),
    ...(answers["status-word:审核中"] === "leave-out" && { uncountedStatusWords: ["审核中"] }),
  };
}
