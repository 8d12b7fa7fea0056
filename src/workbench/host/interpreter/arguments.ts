import { formatAddress, parseRectangle, splitSheet } from "../addresses";
import { HostError, invalidArgument, itemNotFound } from "../errors";
import type { WorksheetModel } from "../model/worksheet";
import type { Rectangle } from "../rectangle";
import type { Session } from "./session";
import { type RangeTarget, isTarget } from "./targets";

/** Longest address `getRange` and `getRanges` take [docs: types Worksheet.getRange]. */
const MAXIMUM_ADDRESS_CHARACTERS = 8192;

/** An argument that must be a whole number. */
export function readInteger(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(`${what} must be a whole number.`);
  return value;
}

/** An argument that must be text. */
export function readText(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(`${what} must be text.`);
  return value;
}

/** An argument or assigned value that must be true or false. */
export function readBoolean(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${what} must be true or false.`);
  return value;
}

/** Whether an argument is a range of the model. */
export function isRange(value: unknown): value is RangeTarget {
  return isTarget(value) && value.className === "Range";
}

/** A place on a sheet. */
export interface Place {
  readonly sheet: WorksheetModel;
  readonly rectangle: Rectangle;
}

/** Reads "A1:B2", "Sheet1!A:F", a defined name or a table's name relative to a sheet. InvalidArgument when it is none. */
export function readAddress(session: Session, sheet: WorksheetModel, address: string): Place {
  if (address.length > MAXIMUM_ADDRESS_CHARACTERS) throw invalidArgument("The address is too long.");
  const { sheetName, rest } = splitSheet(address);
  const home = sheetName === null ? sheet : session.workbook.sheetNamed(sheetName);
  if (home === null) throw itemNotFound(`the sheet "${sheetName}"`);
  const rectangle = parseRectangle(rest);
  if (rectangle !== null) return { sheet: home, rectangle };
  const named = findNamedPlace(session, home, rest);
  if (named === null) throw invalidArgument(`"${address}" is no address.`);
  return named;
}

/** Reads an argument that is a range or an address; addresses are relative to `sheet`. */
export function readPlace(session: Session, sheet: WorksheetModel, value: unknown): Place {
  if (isRange(value)) return { sheet: value.sheet, rectangle: session.rectangleOf(value) };
  return readAddress(session, sheet, readText(value, "The range"));
}

/** "Sheet1!A1:B2" of a range. */
export function addressOf(session: Session, range: RangeTarget): string {
  return formatAddress(range.sheet.name, session.rectangleOf(range));
}

/** Refuses what a request may not do here. */
export function refuse(code: string, reason: string): never {
  throw new HostError(code, reason);
}

function findNamedPlace(session: Session, sheet: WorksheetModel, text: string): Place | null {
  const wanted = text.toLowerCase();
  const name = session.workbook.names.find(
    entry => entry.name.toLowerCase() === wanted && (entry.sheetId === null || entry.sheetId === sheet.id),
  );
  const anchored = name?.anchor?.rectangle ?? null;
  if (anchored !== null && name !== undefined && name.anchorSheetId !== null) {
    const home = session.workbook.sheetById(name.anchorSheetId);
    if (home !== null) return { sheet: home, rectangle: anchored };
  }
  const table = session.workbook.tables.find(entry => entry.name.toLowerCase() === wanted);
  const home = table === undefined ? null : session.workbook.sheetById(table.sheetId);
  const range = table?.range.rectangle ?? null;
  if (table === undefined || range === null || home === null) return null;
  const header = table.showHeaders ? 1 : 0;
  const total = table.showTotals ? 1 : 0;
  return { sheet: home, rectangle: { ...range, row: range.row + header, rows: range.rows - header - total } };
}
