import type { DimensionStanding, ResponseTestOutcome } from "#core/response";
import { formatEn as format } from "./format";

type Refused = Exclude<ResponseTestOutcome, { kind: "tested" }>;

/** Why a response test could not be made: what the pane and the metrics sheet both say. */
const REASONS: { readonly [K in Refused["kind"]]: (outcome: Extract<Refused, { kind: K }>) => string } = {
  "no-purchases": () => "There are no purchases to test on.",
  "nobody-to-score": ({ cutoff }) =>
    `Nobody had bought anything by ${format.day(cutoff)}, so there is nobody to watch.`,
  "shorter-horizon": ({ firstPurchaseDay, cutoff, monthsNeeded }) =>
    `The first purchase is of ${format.day(firstPurchaseDay)}. Scores as of ${format.day(cutoff)} need ${monthsNeeded} months of purchases before that day. A shorter time to watch would do.`,
  "history-too-short": ({ firstPurchaseDay, monthsNeeded }) =>
    `The first purchase is of ${format.day(firstPurchaseDay)}. The test needs ${monthsNeeded} months of purchases, and after them some time to watch. Come back when there are more, or select older orders too.`,
};

export const refusedEn = (outcome: Refused): string => (REASONS[outcome.kind] as (given: Refused) => string)(outcome);

export const standingEn: Readonly<Record<Exclude<DimensionStanding, "ranked">, string>> = {
  off: "Not measured.",
  "one-value": "Everybody has the same value, so it tells nobody apart.",
  "nobody-responded": "Nobody bought again, so nothing can be told.",
  "everybody-responded": "Everybody bought again, so nothing can be told.",
};
