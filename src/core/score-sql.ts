/** The door of `core/sql`: the rules of a run as SQL. */
export { SQL_DIALECTS } from "./sql/dialect";
export type { SqlDialectId } from "./sql/dialect";
export { SQL_STAGES, stageName } from "./sql/context";
export type { SqlDays, SqlStageId } from "./sql/context";
export { EXECUTED_DIALECTS } from "./sql/dialects";
export { SQL_FIELDS } from "./sql/source";
export type { SqlField, SqlSource } from "./sql/source";
export type { SqlRefusal } from "./sql/refusals";
export { sqlPlan } from "./sql/plan";
export type { SqlPlan, SqlRequest } from "./sql/plan";
export { queryFile, viewsFile } from "./sql/layouts";
export type { SqlFile } from "./sql/layouts";
export { dbtFiles } from "./sql/dbt";
export type { SqlFileWords } from "./sql/words";
