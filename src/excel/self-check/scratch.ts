import { failed, success } from "#app/failures";
import type { Outcome } from "#app/failures";
import { randomKey } from "../host/random-key";
import type { WorkbookAccess } from "../host/workbook-access";

/** A sheet that was made to be thrown away. */
export interface ScratchSheet {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
}

/** Makes scratch sheets and takes them away. */
export interface Scratch {
  /** Looks whether sheets can be added, and settles on names that no sheet has. */
  readonly prepare: () => Promise<Outcome<null>>;
  /** Makes a sheet and does something on it; where the host has it all sent again, on another new sheet. */
  readonly onNewSheet: <T>(step: string, work: (scratch: ScratchSheet) => Promise<T>) => Promise<Outcome<T>>;
  /** Deletes the sheets that were made, by their names. */
  readonly remove: () => Promise<Outcome<null>>;
  /** Sheets that may still stand. */
  readonly left: () => readonly string[];
}

interface Made {
  readonly name: string;
  /** The host has said what became of the request that makes it. */
  isAnswered: boolean;
}

export function createScratch(access: WorkbookAccess): Scratch {
  let prefix = "";
  let count = 0;
  /** Remembered before the request goes out: its answer may be lost. */
  const made = new Set<Made>();

  function prepare(): Promise<Outcome<null>> {
    return access.step({ step: "prepare-self-check", sheet: "" }, async context => {
      const { workbook } = context;
      workbook.load("readOnly");
      workbook.protection.load("protected");
      workbook.worksheets.load("items/name");
      await context.sync();
      if (workbook.readOnly) return failed({ code: "workbook-read-only" });
      if (workbook.protection.protected) return failed({ code: "workbook-structure-protected" });
      const names = workbook.worksheets.items.map(({ name }) => name.toLowerCase());
      do prefix = `RFMW self-check ${randomKey().slice(0, 8)} `;
      while (names.some(name => name.startsWith(prefix.toLowerCase())));
      return success(null);
    });
  }

  function onNewSheet<T>(step: string, work: (scratch: ScratchSheet) => Promise<T>): Promise<Outcome<T>> {
    return access.step({ step, sheet: "" }, async context => {
      const one: Made = { name: `${prefix}${++count}`, isAnswered: false };
      made.add(one);
      const sheet = context.workbook.worksheets.add(one.name);
      try {
        await context.sync();
        one.isAnswered = true;
      } catch (error) {
        one.isAnswered = error instanceof OfficeExtension.Error;
        throw error;
      }
      return success(await work({ context, sheet, sheetName: one.name }));
    });
  }

  function remove(): Promise<Outcome<null>> {
    if (made.size === 0) return Promise.resolve(success(null));
    return access.step({ step: "remove-scratch", sheet: "" }, async context => {
      const asked = [...made].map(one => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(one.name);
        sheet.load("name");
        return { one, sheet };
      });
      await context.sync();
      const standing = asked.filter(({ sheet }) => !sheet.isNullObject);
      for (const { sheet } of standing) sheet.delete();
      if (standing.length > 0) await context.sync();
      // One that is not there, and whose making was never answered, may still come.
      for (const { one, sheet } of asked) if (!sheet.isNullObject || one.isAnswered) made.delete(one);
      return success(null);
    });
  }

  return { prepare, onNewSheet, remove, left: () => [...made].map(({ name }) => name) };
}
