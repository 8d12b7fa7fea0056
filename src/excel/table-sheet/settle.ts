import { success } from "#app/failures";
import type { PartOutcome } from "#app/workbook/steps";
import type { TableSheetSpec } from "#app/workbook/table-specs";
import { COMPUTED_HEADER_FILL } from "../columns/header-look";
import type { WorkbookAccess } from "../host/workbook-access";
import { takeBackBlank } from "../sheets/made-sheet";
import { findPlaces } from "./find-place";
import { newPlace } from "./place";
import type { TablePlace } from "./place";

/** Finds the sheet of an earlier run, or makes one; fails before anything of the user's could be overwritten. */
export async function settleTableSheet(access: WorkbookAccess, spec: TableSheetSpec): Promise<PartOutcome<TablePlace>> {
  let wasAsked = false;
  const settled = await access.step<TablePlace>(
    { step: "settle-table-sheet", sheet: spec.sheetName },
    async context => {
      const found = (await findPlaces(context, [spec]))[0]!;
      if (!found.ok) return found;
      if (found.value.kind === "place") {
        const { place } = found.value;
        // There was none a moment ago: one that is here now was made by this step, whose answer was lost.
        const isCreated =
          wasAsked && place.own === null && place.leftover === null && place.sheetName === spec.sheetName;
        return success({ ...place, isCreated });
      }
      const sheet = context.workbook.worksheets.add(spec.sheetName);
      sheet.tabColor = COMPUTED_HEADER_FILL;
      sheet.load("id,name");
      wasAsked = true;
      await context.sync();
      return success({ ...newPlace(spec, { id: sheet.id, name: sheet.name }, null), isCreated: true });
    },
  );
  if (settled.ok) return settled;
  const isGone = !wasAsked || (await takeBackBlank(access, spec.sheetName, settled.failure));
  return { ...settled, partlyWritten: !isGone };
}
