import type { Cell } from "#core/cell";
import { moneyDifference, moneyTotal } from "#core/money-totals";
import type { RowCoverage } from "#core/row-coverage";
import type { ScoredMembers } from "#core/scored-members";
import { serialFromDay } from "#core/units";
import type { KeptNotes } from "../../notes/kept-notes";
import type { MadeStudies, OrderDictionaries } from "../part/run-content";
import type { RunSnapshots } from "../../movement/run-snapshots";
import type { RunOccasions } from "../../occasions/run-occasions";
import type { CampaignEvaluation } from "../../effect/evaluate-campaign";
import type { NumberLook, TableSheetSpec } from "../../workbook/table-specs";
import { columnSpec } from "../shapes/column-specs";
import type { ColumnDraft } from "../shapes/column-specs";
import { plainTable } from "../shapes/plain-table";
import { roundMoney } from "../shapes/round-money";
import type { SummaryTotals } from "../summary/summary-table";
import type { MetricColumnId, MetricUnitId } from "../words/metric-words";
import type { OutputLanguages } from "../words/output-languages";
import type { OutputWords } from "../words/output-words";
import { demographicMetrics, knownMetrics, roleMetrics, samePhoneMetrics } from "./people-metrics";
import { bandMetrics, coverageMetrics, dataCheckMetrics, paretoMetrics, segmentMetrics } from "./sections";
import { movementMetrics } from "./movement-metrics";
import { occasionMetrics } from "./occasion-metrics";
import { effectMetrics } from "./effect-metrics";
import { forecastMetrics } from "./forecast-metrics";
import type { RunSettings } from "../../run-settings";
import { responseMetrics } from "./response-metrics";
import type { Metric } from "./sections";
import { METRICS_TABLE } from "./names";

export interface MetricsRequest {
  readonly scored: ScoredMembers;
  readonly orders: Pick<OrderDictionaries, "memberIds">;
  readonly notes: KeptNotes;
  readonly coverage: RowCoverage;
  readonly studies: MadeStudies;
  /** Left out: nothing more was asked for. */
  readonly settings?: Pick<RunSettings, "alsoWritten">;
  /** Left out, or null: movement was not asked for. */
  readonly snapshots?: RunSnapshots | null;
  /** Left out, or null: occasions were not asked for. */
  readonly occasions?: RunOccasions | null;
  /** Null where no effect was asked for, or there is no control group to tell it by. */
  readonly effect: CampaignEvaluation | null;
  /** Of the summary as it is written. */
  readonly summary: SummaryTotals;
  readonly date1904: boolean;
  readonly languages: OutputLanguages;
}

const COLUMNS: readonly { readonly id: MetricColumnId; readonly draft: Omit<ColumnDraft, "header"> }[] = [
  { id: "snapshotDate", draft: { kind: "date", width: "date" } },
  { id: "section", draft: { kind: "text", width: "segment" } },
  { id: "dimension", draft: { kind: "text", width: "score" } },
  { id: "item", draft: { kind: "text", width: "segment" } },
  { id: "subItem", draft: { kind: "text", width: "segment" } },
  { id: "metric", draft: { kind: "text", width: "segment" } },
  { id: "value", draft: { kind: "number", width: "amount" } },
  { id: "unit", draft: { kind: "text", width: "count" } },
  { id: "sampleSize", draft: { kind: "integer", width: "count" } },
  { id: "note", draft: { kind: "text", width: "sentence" } },
];

/**
 * What the run measured, one value per row, for lookup formulas, charts and audit; not for adding up. A value is a
 * number or, where there is none, blank with the reason in the note.
 */
export function metricsTable(request: MetricsRequest): TableSheetSpec {
  const { scored, coverage, studies, date1904, languages } = request;
  const { current } = languages;
  const metrics: readonly Metric[] = [
    ...dataCheckMetrics(scored, coverage, current),
    ...samePhoneMetrics(request, current),
    ...bandMetrics(scored, current),
    ...paretoMetrics(scored, current),
    ...segmentMetrics(scored, current),
    ...coverageMetrics(scored, current),
    ...(studies.response ? responseMetrics(studies.response, scored, current) : []),
    ...knownMetrics(request, current),
    ...demographicMetrics(request, current),
    ...roleMetrics(request, current),
    ...(request.occasions ? occasionMetrics(request, request.occasions, current) : []),
    ...(request.snapshots?.movement ? movementMetrics(request.snapshots.movement, current) : []),
    ...(request.effect ? effectMetrics(request.effect, current) : []),
    ...(studies.forecast ? forecastMetrics(studies.forecast, current) : []),
    ...checkMetrics(request),
  ];
  const asOfSerial = serialFromDay(scored.asOf, date1904);
  const rows = metrics.map((metric): Cell[] => [
    asOfSerial,
    current.metrics.sections[metric.section],
    metric.dimension ?? "",
    metric.item ?? "",
    metric.subItem ?? "",
    current.metrics.metrics[metric.metric],
    metric.value ?? "",
    current.metrics.units[metric.unit],
    metric.sampleSize ?? "",
    metric.note ?? "",
  ]);
  const drafted = COLUMNS.map(({ id, draft }) =>
    columnSpec({ ...draft, header: words => words.metrics.columns[id] }, languages),
  );
  const looks = metrics.map(({ unit }) => lookOf(unit, current));
  const columns = drafted.map((column, at) => (COLUMNS[at]!.id === "value" ? { ...column, rowLooks: looks } : column));
  const cells = (from: number, to: number): Cell[][] => rows.slice(from, to);
  const table = { sheet: "metrics" as const, tableName: METRICS_TABLE, columns, rowCount: rows.length, rows: cells };
  return plainTable(table, languages);
}

/** The value stays a number that formulas can take; its unit says how it reads. */
function lookOf(unit: MetricUnitId, { yes, no }: OutputWords): NumberLook {
  if (unit === "yesNo") return { kind: "yesNo", yes, no };
  if (unit === "number") return { kind: "number" };
  return { kind: unit === "share" || unit === "amount" ? unit : "integer" };
}

/** The summary against the members: both totals and how far they are apart, which is nothing unless there is a bug. */
function checkMetrics({ scored, summary, languages }: MetricsRequest): Metric[] {
  const { items } = languages.current.metrics;
  const membersNet = roundMoney(moneyTotal(scored.netAmount.map(roundMoney)));
  const pair = (item: string, unit: "members" | "amount", ofSummary: number, ofMembers: number, apart: number) => {
    const row = { section: "checks", item, unit, sampleSize: scored.counts.people.members } as const;
    return [
      { ...row, subItem: items.summarySheet, metric: "total", value: ofSummary },
      { ...row, subItem: items.membersSheet, metric: "total", value: ofMembers },
      { ...row, metric: "difference", value: apart },
    ] as const;
  };
  const memberCount = scored.counts.people.members;
  return [
    ...pair(items.checkMembers, "members", summary.members, memberCount, summary.members - memberCount),
    ...pair(items.checkNet, "amount", summary.netAmount, membersNet, moneyDifference(summary.netAmount, membersNet)),
  ];
}
