import { stageName } from "./context";
import type { SqlStageId } from "./context";
import { comment, head } from "./layouts";
import type { SqlFile } from "./layouts";
import { sqlStages } from "./plan";
import type { SqlPlan } from "./plan";
import type { SqlFileWords } from "./words";

const SOURCE = "rfmw_source";
const SOURCE_TABLE = "orders";

/** Stages that several others read, or that people read: made once for a run. */
const TABLES: readonly SqlStageId[] = ["members", "segments"];

/** A model of dbt for every stage, with its source, descriptions and tests in one more file. */
export function dbtFiles(plan: SqlPlan, words: SqlFileWords): readonly SqlFile[] {
  const stages = sqlStages(plan, {
    from: stage => `{{ ref('${stageName(stage)}') }}`,
    orders: `{{ source('${SOURCE}', '${SOURCE_TABLE}') }}`,
    escape: escapeTemplate,
  });
  const models = stages.map(({ id, query }) => {
    const above = id === "segments" ? head(plan, words) : comment([words.stage[id]]);
    const kind = TABLES.includes(id) ? "table" : "view";
    const text = `${escapeTemplate(above)}\n{{ config(materialized='${kind}') }}\n\n${query}\n`;
    return { path: `models/rfmw/${stageName(id)}.sql`, text };
  });
  return [
    ...models,
    {
      path: "models/rfmw/rfmw.yml",
      text: properties(
        plan,
        stages.map(({ id }) => id),
        words,
      ),
    },
  ];
}

/** What dbt's templates would take as theirs. */
function escapeTemplate(text: string): string {
  return text.replace(/\{(?=[{%#])/g, "{{ '{' }}");
}

function properties({ source }: SqlPlan, stages: readonly SqlStageId[], words: SqlFileWords): string {
  const [identifier, schema, database] = [...source.table].reverse();
  const lines = [
    "version: 2",
    "sources:",
    `  - name: ${SOURCE}`,
    ...(database === undefined ? [] : [`    database: ${yamlText(database)}`]),
    ...(schema === undefined ? [] : [`    schema: ${yamlText(schema)}`]),
    `    quoting: {database: ${database !== undefined}, schema: ${schema !== undefined}, identifier: true}`,
    "    tables:",
    `      - name: ${SOURCE_TABLE}`,
    `        identifier: ${yamlText(identifier!)}`,
    "models:",
    ...stages.flatMap(id => [
      `  - name: ${stageName(id)}`,
      `    description: ${yamlText(escapeTemplate(words.stage[id]))}`,
      ...(id === "members" || id === "segments"
        ? ["    columns:", "      - name: member_key", "        tests: [unique, not_null]"]
        : []),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

/** YAML takes a JSON text as it is. */
function yamlText(value: string): string {
  return JSON.stringify(value);
}
