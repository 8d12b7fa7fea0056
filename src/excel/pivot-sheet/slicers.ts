import { endsTheRun, failed, success } from "#app/failures";
import type { Failure, Outcome } from "#app/failures";
import type { PivotSheetSpec } from "#app/workbook/pivot-specs";
import { hostTooOld } from "../host/abilities";
import type { ExcelEnvironment } from "../host/environment";
import type { WorkbookAccess } from "../host/workbook-access";
import type { PivotPlace } from "./find-pivot";

/** Side by side in the free rows at the top of the sheet, in points. */
const TOP = 6;
const LEFT = 6;
const WIDTH = 150;
const HEIGHT = 140;
const GAP = 8;

/**
 * Makes the slicers of the PivotTable, in a run of their own: hosts refuse them for reasons that nobody has found out,
 * and the PivotTable stands without. Those that stood halfway go again.
 *
 * @returns why there are none, or null
 */
export async function makeSlicers(
  environment: ExcelEnvironment,
  spec: PivotSheetSpec,
  place: PivotPlace,
): Promise<Outcome<Failure | null>> {
  if (spec.slicers.length === 0) return success(null);
  if (!environment.abilities.makesSlicers) return success(hostTooOld("makesSlicers"));
  const added = await addSlicers(environment.access, spec, place);
  if (added.ok) return added;
  if (endsTheRun(added.failure)) return failed(added.failure);
  const removed = await removeSlicers(environment, spec, place);
  return !removed.ok && endsTheRun(removed.failure) ? removed : success(added.failure);
}

/** Removes the slicers of ours on the sheet; a PivotTable that goes may leave them behind. */
export function removeSlicers(
  environment: ExcelEnvironment,
  spec: PivotSheetSpec,
  place: PivotPlace,
): Promise<Outcome<null>> {
  const { access, abilities } = environment;
  if (!abilities.makesSlicers) return Promise.resolve(success(null));
  return access.step({ step: "remove-slicers", sheet: "" }, async context => {
    await deleteOld(context, spec, place);
    await context.sync();
    return success(null);
  });
}

function addSlicers(access: WorkbookAccess, spec: PivotSheetSpec, place: PivotPlace): Promise<Outcome<null>> {
  // A sheet that this run has just made holds none.
  let mayStand = !place.isCreated;
  return access.step({ step: "add-slicers", sheet: "" }, async context => {
    const worksheet = context.workbook.worksheets.getItem(place.sheetId);
    if (mayStand) await deleteOld(context, spec, place);
    mayStand = true;
    const pivot = worksheet.pivotTables.getItem(spec.pivotName);
    for (const [at, { name, header }] of spec.slicers.entries()) {
      const slicer = worksheet.slicers.add(pivot, header, worksheet);
      slicer.name = name;
      slicer.caption = header;
      slicer.top = TOP;
      slicer.left = LEFT + at * (WIDTH + GAP);
      slicer.width = WIDTH;
      slicer.height = HEIGHT;
    }
    await context.sync();
    return success(null);
  });
}

async function deleteOld(context: Excel.RequestContext, spec: PivotSheetSpec, place: PivotPlace): Promise<void> {
  const { slicers } = context.workbook.worksheets.getItem(place.sheetId);
  const old = spec.slicers.map(({ name }) => {
    const slicer = slicers.getItemOrNullObject(name);
    slicer.load("name");
    return slicer;
  });
  await context.sync();
  for (const slicer of old) if (!slicer.isNullObject) slicer.delete();
}
