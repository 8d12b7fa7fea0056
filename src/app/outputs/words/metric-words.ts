import type { DimensionStanding, Evidence, ResponseTestOutcome } from "#core/response";
import type { BandReason, DimensionBands } from "#core/scored-members";
import type { Change, MovementRefusal, Standing } from "#core/segment-movement";
import type { Day } from "#core/units";
import type { EffectWords } from "./effect-words";

/** Columns of the metrics table. */
export type MetricColumnId =
  | "snapshotDate" | "section" | "dimension" | "item" | "subItem" | "metric" | "value" | "unit" | "sampleSize"
  | "note"; // prettier-ignore

export type MetricSectionId =
  | "dataCheck" | "cutPoints" | "pareto" | "segments" | "coverage" | "response" | "forecast" | "effect" | "movement" | "demographics" | "roles" | "occasions"
  | "checks"; // prettier-ignore

export type MetricUnitId =
  | "members" | "rows" | "amount" | "share" | "days" | "purchases" | "categories" | "yesNo" | "levels" | "persons"
  | "number" | "cells" | "texts" | "groups"; // prettier-ignore

/** What is measured. */
export type MetricId =
  | "rows" | "share" | "members" | "netAmount" | "netShare" | "sales" | "salesShare" | "level" | "cutAbove" | "cutBelow"
  | "responders" | "rate" | "rateLower" | "rateUpper" | "lift" | "gini" | "standardError" | "changed"
  | "parameter" | "logLikelihood" | "correlation" | "expected" | "actual" | "buying" | "chance" | "brier" | "baseBrier"
  | "divided" | "answered" | "uplift" | "upliftLower" | "upliftUpper" | "netPerMember" | "netDifference"
  | "netDifferenceLower" | "netDifferenceUpper" | "averageRating" | "ratingChange" | "ratingChangeLower" | "ratingChangeUpper"
  | "measured" | "total" | "difference" | "mainMembers" | "purchases" | "persons" | "cells" | "texts" | "groups"; // prettier-ignore

/** What it is measured of, where that is no segment, status or level. */
export type MetricItemId =
  | "rowStatus" | "memberRows" | "dateRows" | "amountRows" | "orderIdRows" | "widthRows" | "nonMembers" | "scored"
  | "rowsRead" | "rowsLeftOut" | "purchases" | "gross" | "refunded" | "net" | "moneyLeftOut" | "neverCounted" | "masked"
  | "prospects" | "doNotContact" | "method" | "summarySheet" | "membersSheet" | "checkMembers" | "checkNet"
  | "base" | "power" | "suggestedOrder" | "movedByBands"; // prettier-ignore

/** The words of the metrics table. Texts about a value go to the note. */
export interface MetricWords {
  readonly columns: Readonly<Record<MetricColumnId, string>>;
  readonly sections: Readonly<Record<MetricSectionId, string>>;
  readonly units: Readonly<Record<MetricUnitId, string>>;
  readonly metrics: Readonly<Record<MetricId, string>>;
  readonly items: Readonly<Record<MetricItemId, string>>;
  readonly score: (score: number) => string;
  readonly top: (percent: number) => string;
  /** Between the method and its reason. */
  readonly noteSeparator: string;
  /** How a dimension was cut. */
  readonly bandMethod: (bands: DimensionBands) => string;
  readonly bandReason: Readonly<Record<BandReason, string>>;
  /** Whether a value on the cut point belongs to this level. */
  readonly cutIncluded: string;
  readonly cutExcluded: string;
  /** The members of a level that ties left without any. */
  readonly emptyLevel: string;
  /** Of a level that no value can have. */
  readonly emptyRange: string;
  /** Which members a percentage means. */
  readonly topNote: string;
  readonly noShare: string;
  readonly nonMemberNote: string;
  readonly notMapped: string;
  readonly measuredNote: string;
  readonly switchedOff: string;
  readonly noBasis: string;
  readonly response: ResponseMetricWords;
  readonly effect: EffectWords;
  readonly movement: MovementMetricWords;
}

/** The words of the rows of movement. */
export interface MovementMetricWords {
  readonly refused: (refusal: MovementRefusal) => string;
  readonly changes: Readonly<Record<Change, string>>;
  /** Where a member was, or is, who is in only one of the two. */
  readonly notInBase: string;
  readonly notInPresent: string;
  readonly base: (base: Day, asOf: Day) => string;
  /** Of up and down: what is better than what. */
  readonly standing: Readonly<Record<Standing["by"], string>>;
  /** Of the net amounts. */
  readonly netNote: string;
  readonly bandsNote: string;
  readonly disagrees: string;
}

/** Notes on the rows of the response test. */
export interface ResponseMetricWords {
  readonly refused: (outcome: Exclude<ResponseTestOutcome, { kind: "tested" }>) => string;
  readonly base: (cutoff: Day, horizonDays: number) => string;
  readonly naming: string;
  readonly evidence: Readonly<Record<Evidence, string>>;
  readonly standing: Readonly<Record<Exclude<DimensionStanding, "ranked">, string>>;
  /** @param data and current  letters, such as "RFMW" */
  readonly order: (isSuggested: boolean, data: string, current: string) => string;
}
