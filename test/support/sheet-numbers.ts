import type { OutputWords } from "#app/outputs/words/output-words";
import type { WorksheetModel } from "#host/model/worksheet";
import type { ExcelBench } from "./excel-host";

/** Numbers that a run wrote, looked up by the words that stand beside them. */
export interface SheetNumbers {
  /** Of the metrics: the value of an item, and of a sub-item where it has several. */
  readonly metric: (item: string, metric: string, subItem?: string) => number;
  /** Of the metrics: sub-items of an item with their values, in the order of the sheet. */
  readonly metricsOf: (item: string, metric: string) => readonly (readonly [subItem: string, value: number])[];
  /** Of the metrics: members of a level of a dimension, by its letter. */
  readonly levelMembers: (letter: string, score: number) => number;
  /** Of the settings, by key: the value as it is stored. */
  readonly setting: (key: string) => string | undefined;
  /** All cells of the overview that are not blank, row by row. */
  readonly overview: readonly (readonly unknown[])[];
  /** The members table, one object a row, by header. */
  readonly members: readonly Readonly<Record<string, unknown>>[];
}

/** Reads the sheets that a run in this language left. */
export function readSheetNumbers(bench: ExcelBench, words: OutputWords): SheetNumbers {
  const rowsOf = (name: string) => cellsOf(bench.sheet(name));
  const metrics = tableOf(rowsOf(words.sheets.metrics));
  const { columns } = words.metrics;
  const found = (item: string, metric: string) =>
    metrics.filter(row => row[columns.item] === item && row[columns.metric] === metric);
  const settings = rowsOf(words.sheets.settings);
  return {
    metric: (item, metric, subItem) => {
      const row = found(item, metric).find(one => subItem === undefined || one[columns.subItem] === subItem);
      if (row === undefined) throw new Error(`the metrics hold no ${metric} of ${item} ${subItem ?? ""}`);
      return Number(row[columns.value] ?? NaN);
    },
    metricsOf: (item, metric) =>
      found(item, metric).map(row => [String(row[columns.subItem] ?? ""), Number(row[columns.value])]),
    levelMembers: (letter, score) => {
      const rows = found(words.metrics.score(score), words.metrics.metrics.members);
      return Number(rows.find(row => row[columns.dimension] === letter)?.[columns.value] ?? NaN);
    },
    setting: key => settings.find(row => row[0] === key)?.[3] as string | undefined,
    overview: rowsOf(words.sheets.overview).map(row => row.filter(cell => cell !== null && cell !== "")),
    members: tableOf(rowsOf(words.sheets.members)),
  };
}

function cellsOf(sheet: WorksheetModel): unknown[][] {
  const block = sheet.grid.readBlock({ row: 0, column: 0, rows: 600, columns: 80 }) as unknown[][];
  return block.filter(row => row.some(cell => cell !== null && cell !== ""));
}

function tableOf([header = [], ...rows]: readonly (readonly unknown[])[]): Record<string, unknown>[] {
  return rows.map(row => Object.fromEntries(header.map((name, column) => [String(name), row[column]])));
}
