import { sqlPlan } from "#core/score-sql";
import type { SqlDays, SqlField, SqlPlan, SqlStageId } from "#core/score-sql";
import type { ScoringRules } from "#core/scoring-rules";
import { segmentMapOf } from "#core/segment-maps";
import { sqlStages } from "../../../src/core/sql/plan";
import type { Engine } from "./engines";

/** Orders as texts, one column per field that is there. */
export interface TextOrders {
  readonly fields: readonly SqlField[];
  readonly rows: readonly (readonly string[])[];
}

export interface PlanToRun {
  readonly rules: ScoringRules;
  readonly days: SqlDays;
  readonly answers?: Readonly<Record<string, string>>;
}

/** The plan for orders that stand in `table`, each column named as its field. @throws when the plan is refused */
export function planFor(
  dialect: Engine["dialect"],
  table: string,
  { fields }: Pick<TextOrders, "fields">,
  asked: PlanToRun,
): SqlPlan {
  const { segments } = segmentMapOf(asked.rules);
  const made = sqlPlan({
    dialect,
    rules: asked.rules,
    source: { table: [table], columns: Object.fromEntries(fields.map(field => [field, field])) },
    days: asked.days,
    answers: asked.answers ?? {},
    segmentNames: segments.map(({ id }) => `name of ${id}`),
  });
  if ("refused" in made) throw new Error(`refused: ${JSON.stringify(made.refused)}`);
  return made.plan;
}

/** Runs plans stage by stage into tables of their own; a stage that was run before is not run again. */
export class StageTables {
  private readonly tableOfQuery = new Map<string, string>();

  /** @param keep  makes a table of the rows of a query */
  constructor(private readonly keep: (table: string, query: string) => Promise<void>) {}

  /** The tables of the plan's stages. */
  async run(plan: SqlPlan): Promise<ReadonlyMap<SqlStageId, string>> {
    const tables = new Map<SqlStageId, string>();
    const mark = (stage: SqlStageId) => `stage_table_${stage}_end`;
    const stages = sqlStages(plan, { from: mark, orders: null, escape: text => text });
    for (const { id, query } of stages) {
      const sql = query.replace(/stage_table_(\w+?)_end/g, (_, stage: SqlStageId) => tables.get(stage)!);
      const known = this.tableOfQuery.get(sql);
      const table = known ?? `${id}_${this.tableOfQuery.size}`;
      if (known === undefined) {
        await this.keep(table, sql);
        this.tableOfQuery.set(sql, table);
      }
      tables.set(id, table);
    }
    return tables;
  }
}
