import { invalidArgument, HostError } from "../errors";
import type { Rectangle } from "../rectangle";
import type { AttributedChange, Change, Origin } from "./changes";
import type { DefinedNameModel, PlainValue } from "./records";
import type { TableModel } from "./table";
import { checkSheetName } from "./sheet-names";
import { WorksheetModel } from "./worksheet";

/** What is selected: one or more areas of one sheet. */
export interface Selection {
  readonly sheet: WorksheetModel;
  readonly areas: readonly Rectangle[];
}

/** A workbook as the emulated Excel holds it. The grid of the page, file readers and tests use it directly. */
export class WorkbookModel {
  name = "Book1.xlsx";
  date1904 = false;
  readOnly = false;
  structureProtected = false;
  isCollaborating = false;
  calculationMode = "Automatic";
  decimalSeparator = ".";
  thousandsSeparator = ",";
  readonly sheets: WorksheetModel[] = [];
  readonly names: DefinedNameModel[] = [];
  /** `workbook.settings`: any JSON by key. */
  readonly settings = new Map<string, PlainValue>();
  /** `Office.context.document.settings`: JSON texts by key. */
  readonly documentSettings = new Map<string, string>();
  /** `workbook.properties`, scalars by API name. */
  readonly properties = new Map<string, string>();
  readonly customProperties = new Map<string, PlainValue>();
  /** Who makes the changes just now; the interpreter sets "addIn" while it runs a request. */
  origin: Origin = "user";

  private active: WorksheetModel;
  private selected: Selection;
  private nextSheet = 1;
  private nextTable = 1;
  private nextId = 1;
  private readonly listeners = new Set<(change: AttributedChange) => void>();

  /** A workbook with these sheets, the first one active and its cell A1 selected. */
  constructor(sheetNames: readonly string[] = ["Sheet1"]) {
    if (sheetNames.length === 0) throw new Error("a workbook needs at least one sheet");
    for (const name of sheetNames) this.addSheet(name);
    this.active = this.sheets[0] as WorksheetModel;
    this.selected = { sheet: this.active, areas: [CELL_A1] };
  }

  get activeSheet(): WorksheetModel {
    return this.active;
  }

  get selection(): Selection {
    return this.selected;
  }

  /** Every table of the workbook, by sheet. */
  get tables(): TableModel[] {
    return this.sheets.flatMap(sheet => sheet.tables);
  }

  /** Listens to every change, one call per change; returns the way to stop. */
  onChange(listener: (change: AttributedChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells the listeners. Raw grid writers do not call this: whoever uses them does, once per block. */
  notify(change: Change): void {
    for (const listener of this.listeners) listener({ change, origin: this.origin });
  }

  /** Appends a sheet, not activated [docs: types WorksheetCollection.add]; without a name takes the next free "SheetN". */
  addSheet(name?: string | null): WorksheetModel {
    const chosen = name ?? this.freeSheetName();
    checkSheetName(
      chosen,
      this.sheets.map(other => other.name),
    );
    const number = (this.nextSheet++).toString(16).toUpperCase().padStart(4, "0");
    const sheet = new WorksheetModel(this, `{00000000-0001-0000-${number}-000000000000}`, chosen);
    this.sheets.push(sheet);
    this.notify({ kind: "sheet", what: "added", sheetId: sheet.id });
    return sheet;
  }

  /** Removes a sheet. The last visible one stays [unverified]; VeryHidden ones answer InvalidOperation [docs: types Worksheet.delete]. */
  deleteSheet(sheet: WorksheetModel): void {
    if (sheet.visibility === "VeryHidden")
      throw new HostError("InvalidOperation", "A very hidden sheet cannot be deleted.");
    const others = this.sheets.filter(other => other !== sheet && other.visibility === "Visible");
    if (sheet.visibility === "Visible" && others.length === 0) {
      throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    }
    const position = this.sheets.indexOf(sheet);
    if (this.active === sheet) {
      this.activate(others.find(other => this.sheets.indexOf(other) > position) ?? (others.at(-1) as WorksheetModel));
    }
    this.sheets.splice(position, 1);
    for (const anchor of sheet.anchors) anchor.rectangle = null;
    // A name of the sheet goes with it; one of the workbook stays and refers to nothing.
    const names = this.names.filter(({ sheetId }) => sheetId !== sheet.id);
    this.names.splice(0, this.names.length, ...names);
    this.notify({ kind: "sheet", what: "deleted", sheetId: sheet.id });
  }

  /** By name, without regard to case. */
  sheetNamed(name: string): WorksheetModel | null {
    const wanted = name.toLowerCase();
    return this.sheets.find(sheet => sheet.name.toLowerCase() === wanted) ?? null;
  }

  /** By id or name, as `worksheets.getItem` takes either. */
  findSheet(key: string): WorksheetModel | null {
    return this.sheets.find(sheet => sheet.id === key) ?? this.sheetNamed(key);
  }

  /** By id. */
  sheetById(id: string): WorksheetModel | null {
    return this.sheets.find(sheet => sheet.id === id) ?? null;
  }

  /** Renames after checking the rules for names. */
  renameSheet(sheet: WorksheetModel, name: string): void {
    const others = this.sheets.filter(other => other !== sheet);
    checkSheetName(
      name,
      others.map(other => other.name),
    );
    sheet.name = name;
    this.notify({ kind: "sheet", what: "renamed", sheetId: sheet.id });
  }

  /** Moves a sheet to a 0-based position. */
  moveSheet(sheet: WorksheetModel, position: number): void {
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length) {
      throw invalidArgument(`There is no sheet position ${position}.`);
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
    this.notify({ kind: "sheet", what: "changed", sheetId: sheet.id });
  }

  /** Brings a sheet to the front; the selection of a workbook here is one, so it becomes A1 there. */
  activate(sheet: WorksheetModel): void {
    if (sheet === this.active) return;
    const before = this.active;
    this.active = sheet;
    this.selected = { sheet, areas: this.remembered.get(sheet.id) ?? [CELL_A1] };
    this.notify({ kind: "sheet", what: "deactivated", sheetId: before.id });
    this.notify({ kind: "sheet", what: "activated", sheetId: sheet.id });
    this.notify({ kind: "selection", sheetId: sheet.id });
  }

  /** Selects areas of a sheet and brings it to the front. Whole columns have 1,048,576 rows. */
  select(sheet: WorksheetModel, areas: readonly Rectangle[]): void {
    if (areas.length === 0) throw new Error("a selection needs at least one area");
    this.activate(sheet);
    this.selected = { sheet, areas };
    this.remembered.set(sheet.id, areas);
    this.notify({ kind: "selection", sheetId: sheet.id });
  }

  /** A fresh id for tables; text in the shape the client accepts [measured]. */
  newTableId(): string {
    const number = (this.nextTable++).toString(16).toUpperCase().padStart(8, "0");
    return `{${number}-0000-0000-FFFF-FFFF00000000}`;
  }

  /** A fresh id for anything else. */
  newId(kind: string): string {
    return `{${kind}-${(this.nextId++).toString(16).toUpperCase().padStart(8, "0")}}`;
  }

  private readonly remembered = new Map<string, readonly Rectangle[]>();

  private freeSheetName(): string {
    for (let number = this.sheets.length + 1; ; number++) {
      if (this.sheetNamed(`Sheet${number}`) === null) return `Sheet${number}`;
    }
  }
}

const CELL_A1: Rectangle = { row: 0, column: 0, rows: 1, columns: 1 };
