import type { Outcome } from "#app/failures";
import { ownMarks } from "#app/outputs/part/own-marks";
import { PARTS } from "#app/outputs/parts";
import type { Workbook } from "#app/ports";
import { createExcelWorkbook } from "#excel/excel-workbook";
import type { ExcelWorkbookOptions } from "#excel/excel-workbook";
import { createHost } from "#host/create-host";
import type { Host, HostOptions } from "#host/create-host";
import type { WorksheetModel } from "#host/model/worksheet";
import { bootClientInNode } from "#node-client/boot-client";

/** The genuine client on an emulated host, booted once per test file; each test takes a blank workbook. */
export interface ExcelBench {
  readonly host: Host;
  /** Waits that were asked for, in milliseconds; none of them really waits. */
  readonly waits: number[];
  /** Fires the watchdog of requests that hang. */
  readonly fireWatchdogs: () => void;
  /** A workbook that holds one blank sheet, with every fault switched off. */
  readonly blank: (sheetName?: string) => WorksheetModel;
  /** A sheet by its name; throws when there is none. */
  readonly sheet: (name: string) => WorksheetModel;
  readonly workbook: (options?: Partial<ExcelWorkbookOptions>) => Workbook;
}

export const NO_CANCEL = { aborted: false };
export const QUIET = { cancel: NO_CANCEL, report: () => undefined };

/** Boots the client; call it once per test file, in beforeAll. */
export async function bootExcelBench(options: HostOptions = {}): Promise<ExcelBench> {
  const host = createHost(options);
  await bootClientInNode(host);
  // The client registers itself for ribbon commands in a request that it does not wait for.
  await afterCleanUp();
  const limits = { ...host.limits };
  const waits: number[] = [];
  const watchdogs = new Set<() => void>();
  const timers = {
    sleep: async (milliseconds: number) => {
      if (milliseconds > 0) waits.push(milliseconds);
      await Promise.resolve();
    },
    after: (_milliseconds: number, action: () => void) => {
      watchdogs.add(action);
      return () => watchdogs.delete(action);
    },
  };
  return {
    host,
    waits,
    fireWatchdogs: () => watchdogs.forEach(action => action()),
    blank: (sheetName = "Orders") => {
      const { workbook } = host;
      host.faults.clear();
      Object.assign(host.limits, limits);
      waits.length = 0;
      workbook.readOnly = false;
      workbook.structureProtected = false;
      workbook.date1904 = false;
      workbook.names.length = 0;
      workbook.settings.clear();
      const old = [...workbook.sheets];
      old.forEach((sheet, k) => workbook.renameSheet(sheet, `old ${k}`));
      const fresh = workbook.addSheet(sheetName);
      workbook.activate(fresh);
      for (const sheet of old) workbook.deleteSheet(sheet);
      host.requests.clear();
      return fresh;
    },
    sheet: name => {
      const found = host.workbook.sheetNamed(name);
      if (found === null)
        throw new Error(`no sheet ${name} among ${host.workbook.sheets.map(sheet => sheet.name).join(", ")}`);
      return found;
    },
    workbook: (workbookOptions = {}) => createExcelWorkbook({ timers, own: ownMarks(PARTS), ...workbookOptions }),
  };
}

/** The value of an outcome that must have succeeded. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`failed: ${JSON.stringify(outcome.failure)}`);
  return outcome.value;
}

/** The failure of an outcome that must have failed. */
export function failureOf(outcome: Outcome<unknown>): unknown {
  if (outcome.ok) throw new Error("succeeded");
  return outcome.failure;
}

/** Lets the client's clean-up requests go out, which it does not wait for. */
export async function afterCleanUp(): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 30));
}

/** Makes a table over cells, as a person would. */
export async function makeTable(sheetName: string, address: string, name: string): Promise<void> {
  await Excel.run(async context => {
    const table = context.workbook.worksheets.getItem(sheetName).tables.add(address, true);
    table.name = name;
    await context.sync();
  });
}

/** Hides the rows whose cell in the column is another text. */
export async function filterTable(name: string, column: number, text: string): Promise<void> {
  await Excel.run(async context => {
    const table = context.workbook.tables.getItem(name);
    table.autoFilter.apply(table.getRange(), column, { filterOn: "Values", values: [text] });
    await context.sync();
  });
}

/** Puts raw values into a sheet from a cell on; null leaves a cell empty. */
export function fill(
  sheet: WorksheetModel,
  rows: readonly (readonly (string | number | boolean | null)[])[],
  row = 0,
  column = 0,
): void {
  sheet.grid.setBlock(row, column, rows);
}
