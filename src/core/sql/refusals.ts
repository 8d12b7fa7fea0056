import { checkRules } from "../rules-faults";
import type { RulesFault } from "../rules-faults";
import { DIMENSIONS } from "../scoring-rules";
import type { CompatibilityMode, Dimension, ScoringRules } from "../scoring-rules";
import { sqlAnswers } from "./answers";
import type { AnswerNotSayable, SqlAnswers } from "./answers";
import { isPlainName } from "./dialect";
import { SQL_FIELDS } from "./source";
import type { SqlField, SqlSource } from "./source";

/** Why there is no plan: never is something else written in place of what was asked for. */
export type SqlRefusal =
  | { readonly code: "rules-impossible"; readonly faults: readonly RulesFault[] }
  | { readonly code: "natural-breaks"; readonly dimension: Dimension }
  | { readonly code: "compatibility-mode"; readonly mode: CompatibilityMode }
  | { readonly code: "table-name"; readonly name: string }
  | { readonly code: "column-name"; readonly field: SqlField; readonly name: string }
  | { readonly code: "columns-missing"; readonly fields: readonly SqlField[] }
  | AnswerNotSayable;

/** The longest name of a database, schema and table that an engine knows has three parts; some have a catalog more. */
const MOST_PARTS = 4;

/** The first reason against a plan, or the answers as it follows them. */
export function checkPlan(
  rules: ScoringRules,
  source: SqlSource,
  answers: Readonly<Record<string, string>>,
): SqlRefusal | SqlAnswers {
  const faults = checkRules(rules);
  if (faults.length > 0) return { code: "rules-impossible", faults };
  if (rules.compatibility !== null) return { code: "compatibility-mode", mode: rules.compatibility.mode };
  const natural = DIMENSIONS.find(name => {
    const { enabled, method } = rules.dimensions[name];
    return enabled && method === "natural-breaks";
  });
  if (natural !== undefined) return { code: "natural-breaks", dimension: natural };
  const { table, columns } = source;
  if (table.length === 0 || table.length > MOST_PARTS || !table.every(isPlainName))
    return { code: "table-name", name: table.join(".") };
  for (const field of SQL_FIELDS) {
    const name = columns[field];
    if (name !== undefined && !isPlainName(name)) return { code: "column-name", field, name };
  }
  const missing = missingColumns(columns);
  if (missing.length > 0) return { code: "columns-missing", fields: missing };
  return sqlAnswers(answers);
}

function missingColumns(columns: SqlSource["columns"]): SqlField[] {
  const missing = (["memberId", "orderDate"] as const).filter(field => columns[field] === undefined);
  const hasAmount = columns.amount !== undefined || (columns.quantity !== undefined && columns.unitPrice !== undefined);
  return hasAmount ? missing : [...missing, "amount"];
}
