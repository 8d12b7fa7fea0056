import type { Cell } from "#core/cell";
import { byExpectation } from "#core/member-forecast";
import type { Forecast, ForecastStudy } from "#core/member-forecast";
import { serialFromDay } from "#core/units";
import { idAndMark } from "../../notes/id-marks";
import type { TableSheetSpec } from "../../workbook/table-specs";
import type { RunContent } from "../part/run-content";
import { columnSpec } from "../shapes/column-specs";
import type { ColumnDraft } from "../shapes/column-specs";
import { plainTable } from "../shapes/plain-table";
import { roundMoney } from "../shapes/round-money";
import type { ForecastColumnId } from "../words/forecast-words";
import type { OutputWords } from "../words/output-words";
import { FORECAST_TABLE, forecastHeader } from "./names";
import type { ColumnId } from "./names";

type Content = Pick<RunContent, "scored" | "orders" | "studies" | "settings" | "maskPersonalData" | "date1904" | "languages">; // prettier-ignore

interface Column {
  readonly id: ColumnId;
  readonly draft: Omit<ColumnDraft, "header" | "note">;
  /** Of a buyer, by place in the forecast. */
  readonly cell: (buyer: number) => Cell;
}

/**
 * What the model expects of every buyer, the most purchases first. Without a forecast there is a row for each reason, so
 * that no table of an earlier day stands there as if it were of this one.
 *
 * @throws Error where the study was not made
 */
export function forecastTable(content: Content): TableSheetSpec {
  const { studies, languages } = content;
  const { current } = languages;
  const study = studies.forecast;
  if (study === undefined) throw new Error("the forecast is to be written but was not made");
  const columns = forecastColumns(content, study);
  const drafted = columns.map(({ id, draft }) =>
    columnSpec({ ...draft, header: words => forecastHeader(id, words), note: noteOf(id, current) }, languages),
  );
  const { rowCount, row } =
    study.kind === "forecast" ? buyerRows(study.forecast, columns) : reasonRows(study, content, columns);
  const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, offset) => row(from + offset));
  const frozenColumns = 1 + columns.findIndex(({ id }) => id === "memberId");
  const table = {
    sheet: "forecast" as const,
    tableName: FORECAST_TABLE,
    columns: drafted,
    rowCount,
    rows,
    frozenColumns,
  };
  return plainTable(table, languages);
}

function noteOf(id: ColumnId, words: OutputWords): string | null {
  const { columnNotes } = words.forecast;
  return Object.hasOwn(columnNotes, id) ? columnNotes[id as ForecastColumnId] : null;
}

interface Rows {
  readonly rowCount: number;
  readonly row: (index: number) => Cell[];
}

function buyerRows(forecast: Forecast, columns: readonly Column[]): Rows {
  const order = byExpectation(forecast);
  return {
    rowCount: order.length,
    row: index => columns.map(({ cell }) => cell(order[index]!)),
  };
}

function reasonRows(
  { asOf, refusals }: Extract<ForecastStudy, { kind: "refused" }>,
  { settings, date1904, languages }: Content,
  columns: readonly Column[],
): Rows {
  const known: Partial<Record<ColumnId, Cell>> = {
    asOf: serialFromDay(asOf, date1904),
    daysAhead: settings.forecastDays,
  };
  return {
    rowCount: refusals.length,
    row: index =>
      columns.map(({ id }) =>
        id === "note" ? languages.current.forecast.refusal(refusals[index]!) : (known[id] ?? ""),
      ),
  };
}

/** The columns from left to right; one whose source is missing is left out. */
function forecastColumns(
  { scored, orders, settings, maskPersonalData, date1904, languages }: Content,
  study: ForecastStudy,
): Column[] {
  const { current } = languages;
  const forecast = study.kind === "forecast" ? study.forecast : null;
  const hasMarks = maskPersonalData && orders.memberIds.some(id => idAndMark(id).mark !== "");
  const memberOf = (buyer: number): number => forecast!.buyers.member[buyer]!;
  const idOf = (buyer: number) => {
    const id = orders.memberIds[memberOf(buyer)]!;
    return hasMarks ? idAndMark(id) : { id, mark: "" };
  };
  const { optOut, placeOfMember } = scored;
  const asOf = serialFromDay(study.asOf, date1904);
  const number =
    (column: Float64Array | null, round: (value: number) => number = value => value): Column["cell"] =>
    buyer =>
      column === null ? "" : round(column[buyer]!);
  const spend = forecast?.spend.kind === "fitted" ? forecast.spend.expectedSpend : null;
  return [
    { id: "memberId", draft: { kind: "text", width: "shortText" }, cell: buyer => idOf(buyer).id },
    {
      id: "expectedPurchases",
      draft: { kind: "amount", width: "count" },
      cell: number(forecast && forecast.expectedPurchases),
    },
    { id: "chanceToBuy", draft: { kind: "share", width: "count" }, cell: number(forecast && forecast.chanceToBuy) },
    { id: "chanceActive", draft: { kind: "share", width: "count" }, cell: number(forecast && forecast.chanceAlive) },
    { id: "expectedSpend", draft: { kind: "amount", width: "amount" }, cell: number(spend, roundMoney) },
    { id: "repeats", draft: { kind: "integer", width: "count" }, cell: buyer => forecast!.buyers.repeats[buyer]! },
    ...(optOut
      ? [
          {
            id: "doNotContact" as const,
            draft: { kind: "text" as const, width: "count" as const },
            cell: (buyer: number) => (optOut[placeOfMember[memberOf(buyer)]!] ? current.yes : current.no),
          },
        ]
      : []),
    { id: "asOf", draft: { kind: "date", width: "date" }, cell: () => asOf },
    { id: "daysAhead", draft: { kind: "integer", width: "count" }, cell: () => settings.forecastDays },
    ...(hasMarks
      ? [
          {
            id: "idMark" as const,
            draft: { kind: "text" as const, width: "index" as const },
            cell: (buyer: number) => idOf(buyer).mark,
          },
        ]
      : []),
    {
      id: "note",
      draft: { kind: "text", width: "sentence" },
      cell: buyer => (forecast!.buyers.repeats[buyer] === 0 ? current.forecast.oneTime : ""),
    },
  ];
}
