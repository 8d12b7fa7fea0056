import type { WidthField } from "../fields";
import type { Dimension, ScoringRules } from "../scoring-rules";
import type { Day } from "../units";
import type { SqlAnswers } from "./answers";
import type { SqlDialect } from "./dialect";
import type { numberExpressions, textExpressions } from "./expressions";
import type { SqlSource } from "./source";

/** The stages of a plan, in the order in which each uses those before it. */
export const SQL_STAGES = [
  "parameters", "words", "orders", "purchases_known_today", "as_of", "purchases", "members", "cut_points", "scores", "segments", "row_check",
  "unknown_statuses",
] as const; // prettier-ignore

export type SqlStageId = (typeof SQL_STAGES)[number];

/** One stage: a query, which a view, a common table expression or a model of dbt holds. */
export interface SqlStage {
  readonly id: SqlStageId;
  readonly query: string;
}

/** Up to which day orders are looked at. */
export type SqlDays =
  | { readonly kind: "fixed"; readonly asOf: Day }
  /** The latest purchase that is not after today; null: after the engine's current day. */
  | { readonly kind: "latest"; readonly today: Day | null };

/** All that the stages are made from. */
export interface SqlContext {
  readonly dialect: SqlDialect;
  readonly rules: ScoringRules;
  readonly source: SqlSource;
  readonly answers: SqlAnswers;
  readonly days: SqlDays;
  readonly widthField: WidthField | null;
  /** The dimensions that have scores, in the method's own order. */
  readonly scored: readonly Dimension[];
  /** Names of segments by place in the map. */
  readonly segmentNames: readonly string[];
  /** How a stage, and the table of orders, are written in FROM. */
  readonly from: (stage: SqlStageId) => string;
  readonly orders: string;
  readonly texts: ReturnType<typeof textExpressions>;
  readonly numbers: ReturnType<typeof numberExpressions>;
}

/** The name of a stage outside of dbt. */
export function stageName(stage: SqlStageId): string {
  return `rfmw_${stage}`;
}

/** Lines that begin at the same place, joined by commas. */
export function columns(list: readonly string[], indent = "  "): string {
  return list.map(one => `${indent}${one}`).join(",\n");
}
