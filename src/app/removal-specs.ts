import type { OutputLanguages } from "./column-specs";
import { sheetNames } from "./column-specs";
import { MANUAL_COLUMNS } from "./kept-notes";
import { MEMBERS_TABLE } from "./member-output";
import { METRICS_TABLE } from "./metrics-output";
import type { OutputWords } from "./output-words";
import { OVERVIEW_CHARTS, OVERVIEW_MARK } from "./overview-output";
import { ORDER_COLUMNS, orderColumnHeaders } from "./own-columns";
import { PIVOT_NAME, PIVOT_SLICERS } from "./pivot-output";
import { SETTINGS_TABLE } from "./settings-sheet";
import { SUMMARY_TABLE } from "./summary-output";

/** The sheets that can be taken away again. */
export type RemovableSheet = "overview" | "members" | "summary" | "pivot" | "metrics" | "settings";

/** What a run put on a sheet of its own, and how it is found. */
export type OwnContent =
  | {
      readonly kind: "table";
      readonly tableName: string;
      /** Headers that runs write, in every language. */
      readonly headers: readonly string[];
      /** Columns that are not ours are secured elsewhere; else they stay where they are. */
      readonly isWhollyOurs: boolean;
      /** Headers of columns that people fill in. */
      readonly handKept: readonly string[];
    }
  | { readonly kind: "report"; readonly markName: string; readonly charts: readonly string[] }
  | { readonly kind: "pivot"; readonly pivotName: string; readonly slicers: readonly string[] };

export interface OwnSheetSpec {
  readonly sheet: RemovableSheet;
  /** In every language. */
  readonly names: readonly string[];
  readonly content: OwnContent;
}

/** A column beside the orders as removing it knows it. */
export interface OwnColumnSpec {
  /** In every language. */
  readonly headers: readonly string[];
  readonly kind: "text" | "score";
  /** Every text that a run can write there; null where there is no such list. */
  readonly texts: readonly string[] | null;
}

/** Our columns beside orders on one sheet, as they were found. Rows and columns are zero-based. */
export interface FoundColumns {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly headerRow: number;
  /** By output column, -1 where one is missing. */
  readonly columns: readonly number[];
  /** For people: "G:N". */
  readonly address: string;
}

export interface FoundSheet {
  readonly sheet: RemovableSheet;
  readonly sheetName: string;
}

/** Everything of ours that stands in a workbook. */
export interface FoundResults {
  readonly columns: readonly FoundColumns[];
  readonly sheets: readonly FoundSheet[];
}

/** Why something of a sheet or of columns stays. */
export type StayReason =
  /** People gave the sheet another name. */
  | "renamed"
  /** Something that is not ours stands there. */
  | "foreign"
  /** A workbook keeps one visible sheet. */
  | "last-sheet"
  /** The columns are inside of a table, and cells beside it would move. */
  | "in-table";

/** What became of a sheet: gone, or emptied of what is ours. */
export interface SheetRemoved extends FoundSheet {
  readonly stays: Exclude<StayReason, "in-table"> | null;
}

/** What became of our columns on one sheet. */
export interface ColumnsRemoved {
  readonly sheetName: string;
  readonly address: string;
  readonly stays: Exclude<StayReason, "renamed" | "last-sheet"> | null;
  /** Cells of the user's that stay in the columns, for people: "H5, J7:J9"; "" where there are none. */
  readonly foreignCells: string;
}

/** In the order in which they go: what reads others first, what people need to find the rest last. */
export function ownSheetSpecs({ current, all }: OutputLanguages): OwnSheetSpec[] {
  const everywhere = (texts: (words: OutputWords) => readonly string[]) => [...new Set(all.flatMap(texts))];
  const table = (tableName: string, headers: readonly string[]): OwnContent => ({
    kind: "table",
    tableName,
    headers,
    isWhollyOurs: false,
    handKept: [],
  });
  const contents: Readonly<Record<RemovableSheet, OwnContent>> = {
    pivot: { kind: "pivot", pivotName: PIVOT_NAME, slicers: PIVOT_SLICERS },
    overview: { kind: "report", markName: OVERVIEW_MARK, charts: OVERVIEW_CHARTS },
    summary: table(
      SUMMARY_TABLE,
      everywhere(words => Object.values(words.summaryColumns)),
    ),
    metrics: table(
      METRICS_TABLE,
      everywhere(words => Object.values(words.metrics.columns)),
    ),
    members: {
      kind: "table",
      tableName: MEMBERS_TABLE,
      headers: everywhere(words => [...Object.values(words.memberColumns), ...Object.values(words.manualColumns)]),
      isWhollyOurs: true,
      handKept: everywhere(words => MANUAL_COLUMNS.map(id => words.manualColumns[id])),
    },
    settings: table(
      SETTINGS_TABLE,
      everywhere(words => Object.values(words.settings.columns)),
    ),
  };
  return (Object.keys(contents) as RemovableSheet[]).map(sheet => ({
    sheet,
    names: sheetNames(sheet, { current, all }),
    content: contents[sheet],
  }));
}

/** The columns beside the orders in their order, without what only a run knows of them. */
export function ownColumnSpecs(languages: OutputLanguages): OwnColumnSpec[] {
  const headers = orderColumnHeaders(languages);
  const textsOf = (texts: (words: OutputWords) => readonly string[]) => languages.all.flatMap(texts);
  return ORDER_COLUMNS.map((id, at) => ({
    headers: headers[at]!,
    kind: id.endsWith("Score") ? "score" : "text",
    texts:
      id === "rowStatus"
        ? textsOf(words => Object.values(words.rowStatus))
        : id === "customerType"
          ? textsOf(words => Object.values(words.customerType))
          : null,
  }));
}
