import type { SqlDialectId } from "./dialect";
import type { SqlStageId } from "./context";

/** What stands in the files beside SQL: comments, and descriptions of models. Sentences without line breaks. */
export interface SqlFileWords {
  readonly title: string;
  /** How far the file is proven: run by tests on the engine itself, or only parsed by a grammar. */
  readonly proof: (dialect: SqlDialectId, isExecuted: boolean) => string;
  /** How the file is used. */
  readonly usage: readonly string[];
  readonly notCarried: string;
  /** What the product does with orders that this SQL cannot do. */
  readonly limits: readonly string[];
  /** The order in which the product ranks members, in front of the columns to sort by. */
  readonly rank: string;
  readonly stage: Readonly<Record<SqlStageId, string>>;
}
