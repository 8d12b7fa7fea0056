import type { Anchor } from "../model/anchor";
import type { ChartModel } from "../model/chart";
import type { PageLayoutModel } from "../model/page-layout";
import type { ConditionalFormatModel, DefinedNameModel } from "../model/records";
import type { TableModel } from "../model/table";
import type { WorksheetModel } from "../model/worksheet";

/** An object of the workbook as a request sees it; `className` is the client's name for its class. */
export interface Target {
  readonly className: string;
}

/** Whether a value is an object of the model rather than plain JSON. */
export function isTarget(value: unknown): value is Target {
  return typeof value === "object" && value !== null && typeof (value as Target).className === "string";
}

/** A range of cells. */
export interface RangeTarget extends Target {
  readonly className: "Range";
  readonly sheet: WorksheetModel;
  readonly anchor: Anchor;
  referenceId: string | null;
}

/** Several ranges of one sheet. */
export interface RangeAreasTarget extends Target {
  readonly className: "RangeAreas";
  readonly sheet: WorksheetModel;
  readonly anchors: readonly Anchor[];
  referenceId: string | null;
}

/** Something that hangs on a range: its format, fill, font, borders, sort, validation ... */
export interface RangePartTarget extends Target {
  readonly range: RangeTarget;
  /** Which border: "EdgeTop" ...; empty elsewhere. */
  readonly part: string;
}

/** A workbook that the add-in made from the bytes of a file. */
export interface NewWorkbookTarget extends Target {
  readonly className: "WorkbookCreated";
  readonly base64: string;
}

/** A worksheet, or something there is one of per worksheet. */
export interface SheetTarget extends Target {
  readonly sheet: WorksheetModel;
}

/** Tables or names of one sheet, or of the whole workbook when null. */
export interface ScopedTarget extends Target {
  readonly sheet: WorksheetModel | null;
}

/** A table, or something there is one of per table. */
export interface TableTarget extends Target {
  readonly sheet: WorksheetModel;
  readonly table: TableModel;
}

/** A column of a table by its lasting id, or its filter. */
export interface TableColumnTarget extends Target {
  readonly sheet: WorksheetModel;
  readonly table: TableModel;
  readonly columnId: number;
}

/** A filter over a range, of a sheet or a table. */
export interface AutoFilterTarget extends Target {
  readonly className: "AutoFilter";
  readonly sheet: WorksheetModel;
  readonly table: TableModel | null;
}

/** A defined name. */
export interface NameTarget extends Target {
  readonly className: "NamedItem";
  readonly name: DefinedNameModel;
}

/** An entry of a key-value store. */
export interface KeyTarget extends Target {
  readonly key: string;
  readonly sheet: WorksheetModel | null;
}

/** A conditional format, or a part of one: `path` is where assignments are recorded, e.g. "cellValue.format.fill". */
export interface ConditionalFormatTarget extends Target {
  readonly sheet: WorksheetModel;
  readonly format: ConditionalFormatModel;
  readonly path: string;
}

/** The result of a worksheet function. */
export interface FunctionResultTarget extends Target {
  readonly className: "FunctionResult";
  readonly value: unknown;
}

/** A chart, or something there is one of per chart. */
export interface ChartTarget extends Target {
  readonly sheet: WorksheetModel;
  readonly chart: ChartModel;
}

/** A part of a chart: the piece of the model that its scalars read and write. */
export interface ChartPartTarget<Part> extends ChartTarget {
  readonly part: Part;
}

/** The headers and footers of one kind of page. */
export interface HeaderFooterTarget extends SheetTarget {
  readonly page: keyof PageLayoutModel["headersFooters"];
}

/** A service outside the workbook; `path` names a control of the ribbon. */
export interface ServiceTarget extends Target {
  readonly path: string;
}
