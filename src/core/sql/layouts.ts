import type { ScoringRules } from "../scoring-rules";
import type { SqlStageId } from "./context";
import { stageName } from "./context";
import { DIALECTS, EXECUTED_DIALECTS } from "./dialects";
import { sqlStages } from "./plan";
import type { SqlPlan } from "./plan";
import { scoreColumn, valueColumn } from "./stages/values";
import type { SqlFileWords } from "./words";

/** One file of a plan: a path below the folder that it is written to, with "/" between. */
export interface SqlFile {
  readonly path: string;
  readonly text: string;
}

const NO_TEMPLATE = { orders: null, escape: (quoted: string) => quoted };

/** One file that makes a view of every stage; the last of the scored members is `rfmw_segments`. */
export function viewsFile(plan: SqlPlan, words: SqlFileWords): SqlFile {
  const { createView } = DIALECTS[plan.dialect];
  const stages = sqlStages(plan, { ...NO_TEMPLATE, from: stageName });
  const views = stages.map(({ id, query }) => `${comment([words.stage[id]])}\n${createView(stageName(id), query)};\n`);
  return { path: `rfmw_${plan.dialect}.sql`, text: [head(plan, words), ...views].join("\n") };
}

/** One query with every stage as a common table expression, for who may not make views. */
export function queryFile(plan: SqlPlan, words: SqlFileWords): SqlFile {
  const stages = sqlStages(plan, { ...NO_TEMPLATE, from: stageName }).filter(({ id }) => !isCheck(id));
  const parts = stages.map(({ id, query }) => `${comment([words.stage[id]])}\n${stageName(id)} AS (\n${query}\n)`);
  const text = `${head(plan, words)}\nWITH\n${parts.join(",\n")}\nSELECT *\nFROM ${stageName("segments")};\n`;
  return { path: `rfmw_${plan.dialect}_query.sql`, text };
}

function isCheck(stage: SqlStageId): boolean {
  return stage === "row_check" || stage === "unknown_statuses";
}

/** What a reader has to know before anything else. */
export function head(plan: SqlPlan, words: SqlFileWords): string {
  const proof = words.proof(plan.dialect, EXECUTED_DIALECTS.includes(plan.dialect));
  const limits = [words.notCarried, ...words.limits.map(limit => `- ${limit}`)];
  return comment([words.title, proof, ...words.usage, "", ...limits, "", `${words.rank} ${rankOrder(plan.rules)}`]);
}

/** The columns by which the product ranks members: scores, then measures, then ids. */
function rankOrder(rules: ScoringRules): string {
  const scores = rules.order.map(name => `${scoreColumn(name)} DESC`);
  const measures = rules.order.map(name => `${valueColumn(name, rules)}${name === "recency" ? "" : " DESC"}`);
  return [...scores, ...measures, "member_key"].join(", ");
}

/**
 * Comments to the end of the line: nothing in a text can end one but a line break, and that is taken out. So is a
 * semicolon, at which some programs part statements wherever it stands.
 */
export function comment(lines: readonly string[]): string {
  const onOneLine = (line: string) => line.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
  return lines.map(line => `-- ${onOneLine(line).replaceAll(";", ",")}`.trimEnd()).join("\n");
}
