import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { Source } from "#app/workbook/orders";
import { randomKey } from "../host/random-key";
import type { WorkbookAccess } from "../host/workbook-access";
import { loadSheets } from "../sheets/workbook-lists";
import { MARK_KEY_NAME, textsFormula, textsOfFormula } from "../sheets/hidden-names";

/** The keys that sheets of the workbook hold, that of the source first; a source without one is given one. */
export function markKeys(access: WorkbookAccess, source: Source): Promise<Outcome<readonly string[]>> {
  return access.step({ step: "keep-mark-key", sheet: source.sheetName }, async context => {
    const found = await keysBySheet(context);
    const own = found.find(({ sheetId }) => sheetId === source.sheetId)?.key;
    const others = found.map(({ key }) => key);
    if (own !== undefined) return success([...new Set([own, ...others])]);
    const key = others[0] ?? randomKey();
    const worksheet = context.workbook.worksheets.getItem(source.sheetId);
    // A name that holds something else is in the way.
    const taken = worksheet.names.getItemOrNullObject(MARK_KEY_NAME);
    await context.sync();
    if (!taken.isNullObject) taken.delete();
    worksheet.names.add(MARK_KEY_NAME, textsFormula([key])).visible = false;
    await context.sync();
    return success([...new Set([key, ...others])]);
  });
}

/** The keys that sheets of the workbook hold. */
export function knownMarkKeys(access: WorkbookAccess): Promise<Outcome<readonly string[]>> {
  return access.step({ step: "read-mark-keys", sheet: "" }, async context => {
    const found = await keysBySheet(context);
    return success([...new Set(found.map(({ key }) => key))]);
  });
}

/** Takes the keys off all sheets. */
export function removeMarkKeys(access: WorkbookAccess): Promise<Outcome<null>> {
  return access.step({ step: "remove-mark-keys", sheet: "" }, async context => {
    const found = await keysBySheet(context);
    if (found.length === 0) return success(null);
    for (const { sheetId } of found) {
      context.workbook.worksheets.getItem(sheetId).names.getItem(MARK_KEY_NAME).delete();
    }
    await context.sync();
    return success(null);
  });
}

async function keysBySheet(
  context: Excel.RequestContext,
): Promise<{ readonly sheetId: string; readonly key: string }[]> {
  const worksheets = loadSheets(context);
  await context.sync();
  const names = worksheets.items.map(worksheet => {
    const name = worksheet.names.getItemOrNullObject(MARK_KEY_NAME);
    name.load("formula");
    return { sheetId: worksheet.id, name };
  });
  await context.sync();
  return names.flatMap(({ sheetId, name }) => {
    const [key] = (name.isNullObject ? null : textsOfFormula(name.formula)) ?? [];
    return key !== undefined && /^[0-9a-f]{32}$/.test(key) ? [{ sheetId, key }] : [];
  });
}
