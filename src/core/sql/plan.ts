import { DIMENSIONS } from "../scoring-rules";
import type { ScoringRules } from "../scoring-rules";
import type { SqlAnswers } from "./answers";
import type { SqlContext, SqlDays, SqlStage, SqlStageId } from "./context";
import { DIALECTS } from "./dialects";
import type { SqlDialect, SqlDialectId } from "./dialect";
import { numberExpressions, textExpressions } from "./expressions";
import { checkPlan } from "./refusals";
import type { SqlRefusal } from "./refusals";
import { widthFieldOf } from "./source";
import type { SqlSource } from "./source";
import { rowCheck, unknownStatuses } from "./stages/checks";
import { cutPoints } from "./stages/cut-points";
import { members } from "./stages/members";
import { orders } from "./stages/orders";
import { asOf, parameters, purchasesKnownToday } from "./stages/parameters";
import { purchases } from "./stages/purchases";
import { scores } from "./stages/scores";
import { segments } from "./stages/segments";
import { words } from "./stages/words";

/** What is to be scored, where, and by which rules. */
export interface SqlRequest {
  readonly dialect: SqlDialectId;
  /** Cut points of a finished run are those of `frozenRules`. */
  readonly rules: ScoringRules;
  readonly source: SqlSource;
  readonly days: SqlDays;
  /** Answers to questions about the orders, by id. */
  readonly answers: Readonly<Record<string, string>>;
  /** The names of the map's segments, in its order, in the language of the result. */
  readonly segmentNames: readonly string[];
}

/** How a layout writes the stages and the table of orders in FROM. */
export interface SqlNames {
  readonly from: (stage: SqlStageId) => string;
  /** Null: the table's own quoted name. */
  readonly orders: string | null;
  /** What a template engine around the SQL needs of a name or a text that a person wrote. */
  readonly escape: (quoted: string) => string;
}

/** A request that has been found sayable. */
export interface SqlPlan extends SqlRequest {
  readonly followed: SqlAnswers;
}

/** The request as a plan, or the first reason why there is none. */
export function sqlPlan(request: SqlRequest): { readonly plan: SqlPlan } | { readonly refused: SqlRefusal } {
  const checked = checkPlan(request.rules, request.source, request.answers);
  return "code" in checked ? { refused: checked } : { plan: { ...request, followed: checked } };
}

/** The stages of a plan, each after those that it uses. */
export function sqlStages(plan: SqlPlan, names: SqlNames): SqlStage[] {
  const { identifier, text, ...others } = DIALECTS[plan.dialect];
  const dialect: SqlDialect = {
    ...others,
    identifier: name => names.escape(identifier(name)),
    text: value => names.escape(text(value)),
  };
  const widthField = widthFieldOf(plan.source, plan.rules.widthBasis);
  const context: SqlContext = {
    dialect,
    rules: plan.rules,
    source: plan.source,
    answers: plan.followed,
    days: plan.days,
    widthField,
    scored: DIMENSIONS.filter(name => plan.rules.dimensions[name].enabled && (name !== "width" || widthField !== null)),
    segmentNames: plan.segmentNames,
    from: names.from,
    orders: names.orders ?? plan.source.table.map(dialect.identifier).join("."),
    texts: textExpressions(dialect),
    numbers: numberExpressions(dialect),
  };
  return [
    parameters(context),
    words(context),
    orders(context),
    ...purchasesKnownToday(context),
    asOf(context),
    purchases(context),
    members(context),
    cutPoints(context),
    scores(context),
    segments(context),
    rowCheck(context),
    ...unknownStatuses(context),
  ];
}
