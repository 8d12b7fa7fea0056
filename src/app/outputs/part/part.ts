import type { Cell } from "#core/cell";
import type { ScoredMembers } from "#core/scored-members";
import type { Steps } from "#core/steps";
import type { AskedOutput } from "../../run-settings";
import type { PivotSheetSpec } from "../../workbook/pivot-specs";
import type { OwnColumnSpec } from "../../workbook/removal-specs";
import type { ReportSheetSpec } from "../../workbook/report-specs";
import type { ColumnSpec, TableSheetSpec } from "../../workbook/table-specs";
import type { ExistingTable } from "../../workbook/tables";
import type { OutputLanguages } from "../words/output-languages";
import type { OutputWords } from "../words/output-words";
import type { PartWords } from "../words/part-words";
import type { RunContent } from "./run-content";

/**
 * Something that the add-in puts into a workbook, described once: the run, the check before writing, "is this sheet
 * ours", removal and what people are told all read this. Each part has a folder, and a line in `outputs/parts`. What
 * makes its content is loaded by the run that writes it, so that the list of parts is small.
 */
export type Part = SheetPart | OrderColumnsPart;

/** A part that has a sheet of its own. */
export type SheetPart = TablePart | ReportPart | PivotPart;

/** Names a part in the state and in tests; people never see it. */
export type PartId = string;

interface Described {
  readonly id: PartId;
  readonly words: (words: OutputWords) => PartWords;
  /** Comes first among the places that people are shown. */
  readonly isReadFirst: boolean;
}

interface OnOwnSheet extends Described {
  /** The sheet's name in one language. */
  readonly sheetName: (words: OutputWords) => string;
  /** Written only in runs that are asked for this; left out: in every run. */
  readonly askedAs?: AskedOutput;
  /** A run goes on without it where the workbook or the host cannot take it, and says so. */
  readonly isExtra: boolean;
  /** Parts that it reads: they stand before it in the list, so they are written before it and taken away after it. */
  readonly needs: readonly SheetPart[];
  /** A removal that is cut off needs it to find the rest, so it goes after everything else. */
  readonly goesLast: boolean;
}

/** The tables of one run: each is made once, however many parts read it. */
export interface RunTables {
  readonly of: <S extends TableSheetSpec>(part: TablePart<S>) => S;
  /** The same, with a turn for the host after each step of the making and before whatever comes next. */
  readonly inTurns: <S extends TableSheetSpec>(part: TablePart<S>) => Promise<S>;
  readonly names: readonly string[];
}

/** Makes what a part writes out of what the run is about. */
export type Maker<Spec> = (content: RunContent, tables: RunTables) => Spec;

/** The same, at once or in steps where members are many. */
export type TableMaker<Spec> = (content: RunContent, tables: RunTables) => Spec | Steps<Spec>;

/** A sheet that holds one table; it is found again by the table's name. */
export interface TablePart<S extends TableSheetSpec = TableSheetSpec> extends OnOwnSheet {
  readonly kind: "table";
  readonly tableName: string;
  /** Headers that a run in this language can write: all others are of people's own. */
  readonly headers: (words: OutputWords) => readonly string[];
  /** Headers of the columns that people fill in; none where nobody does. */
  readonly handKept: (words: OutputWords) => readonly string[];
  /** Columns and rows that people add are kept with the notes; else they stay on the sheet. */
  readonly keepsAdditions: boolean;
  /** Whether a run of this content has nothing to write here: what stands stays. Left out: never. */
  readonly isLeftAsItIs?: (content: RunContent) => boolean;
  /** Says of the table as it stands whether it is people's own by now: a removal leaves it. Left out: it never is. */
  readonly loadIsPeoples?: () => Promise<(table: ExistingTable, languages: OutputLanguages) => boolean>;
  readonly loadMaker: () => Promise<TableMaker<S>>;
}

/** A sheet for reading and printing; it is found again by hidden names that begin with `markName`. */
export interface ReportPart extends OnOwnSheet {
  readonly kind: "report";
  readonly markName: string;
  /** Names of all charts that a run can draw. */
  readonly charts: readonly string[];
  readonly loadMaker: () => Promise<Maker<ReportSheetSpec>>;
}

/** A sheet with a PivotTable; it is found again by the PivotTable's name. */
export interface PivotPart extends OnOwnSheet {
  readonly kind: "pivot";
  readonly pivotName: string;
  /** Names of all slicers that a run can make. */
  readonly slicers: readonly string[];
  readonly loadMaker: () => Promise<Maker<PivotSheetSpec>>;
}

/** The occasion of each order row, as it is written. */
export interface OccasionsOfRows {
  /** By row, into `texts`; -1 for a row without one. */
  readonly codes: Int32Array;
  readonly texts: readonly string[];
}

/** Makes the columns beside the orders. `occasions` is null where none were asked for. */
export interface OrderColumnsMaker {
  readonly columns: (
    scored: ScoredMembers,
    languages: OutputLanguages,
    occasions: OccasionsOfRows | null,
  ) => readonly ColumnSpec[];
  /** The cells of order rows from (inclusive) to to (exclusive). */
  readonly rows: (
    scored: ScoredMembers,
    languages: OutputLanguages,
    occasions: OccasionsOfRows | null,
  ) => (from: number, to: number) => Cell[][];
}

/** The columns beside the orders; they are found again by their headers. */
export interface OrderColumnsPart extends Described {
  readonly kind: "order-columns";
  readonly loadMaker: () => Promise<OrderColumnsMaker>;
  /** The columns without what only a run knows of them. */
  readonly ownColumns: (languages: OutputLanguages) => readonly OwnColumnSpec[];
}
