import { endsTheRun, failed, success } from "#app/failures";
import type { Failure, Outcome } from "#app/failures";
import type { PivotSheetSpec } from "#app/workbook/pivot-specs";
import type { ExtraWritten, PartOutcome, Place, StepOptions } from "#app/workbook/steps";
import { RECTANGLE_PROPERTIES, rangeAt, rectangleOf, untracked } from "../cells/ranges";
import { addressOf, overlaps, uncovered } from "../cells/rectangles";
import type { Rectangle } from "../cells/rectangles";
import { COMPUTED_HEADER_FILL } from "../columns/header-look";
import { hostTooOld } from "../host/abilities";
import type { ExcelEnvironment } from "../host/environment";
import { abreast } from "../host/workbook-access";
import type { WorkbookAccess } from "../host/workbook-access";
import { pivotRecordName } from "../sheets/hidden-names";
import { createSheet, takeBack, takeBackBlank } from "../sheets/made-sheet";
import { isNamed } from "../sheets/sheet-names";
import { buildArea, buildPivot, freshCorner, trimPivot } from "./build";
import type { PivotSite } from "./build";
import { findPivot } from "./find-pivot";
import type { PivotPlace, StandingPivot } from "./find-pivot";
import { askArrangement, askPlaces } from "./look-at";
import { reachOf } from "./reach";
import { dataCount, fieldsOn, goneColumns, isAsMade, recordFormula, recordOfFormula } from "./record";
import { makeSlicers, removeSlicers } from "./slicers";

/**
 * Makes the sheet with its PivotTable, or refreshes the one that is there, which belongs to people: it is made anew only
 * when it can no longer be refreshed and nobody has rearranged it. A new sheet that could not be finished is taken away.
 */
export async function writePivotSheet(
  environment: ExcelEnvironment,
  spec: PivotSheetSpec,
  { cancel }: StepOptions,
): Promise<PartOutcome<ExtraWritten>> {
  const { access, abilities } = environment;
  const unbegun = (failure: Failure) => ({ ...failed(failure), partlyWritten: false });
  if (!abilities.makesPivots) return unbegun(hostTooOld("makesPivots"));
  if (cancel.aborted) return unbegun({ code: "cancelled" });
  const found = await findPivot(access, spec);
  if (!found.ok) return unbegun(found.failure);
  const finding = found.value;
  if (finding.kind === "standing") {
    const { pivot } = finding;
    const isUnfinished = pivot.record?.isUnfinished === true;
    const again = await (isUnfinished ? buildAnew : refresh)(environment, spec, pivot);
    return again.ok ? again : { ...again, partlyWritten: true };
  }
  const settled = finding.kind === "blank" ? success(finding.place) : await makeSheet(access, spec);
  if (!settled.ok)
    return { ...settled, partlyWritten: !(await takeBackBlank(access, spec.sheetName, settled.failure)) };
  const place = settled.value;
  if (finding.kind === "blank" && finding.leftover !== null) {
    const cleared = await clearCells(access, place, finding.leftover);
    if (!cleared.ok) return unbegun(cleared.failure);
  }
  const made = await build(environment, spec, { place, corner: freshCorner(spec) });
  if (made.ok) return made;
  const isGone = place.isCreated && (await takeBack(access, place, made.failure));
  return { ...made, partlyWritten: !isGone };
}

function clearCells(access: WorkbookAccess, place: PivotPlace, cells: Rectangle): Promise<Outcome<null>> {
  return access.step({ step: "clear-old-pivot", sheet: place.sheetName }, async context => {
    rangeAt(context.workbook.worksheets.getItem(place.sheetId), cells).clear();
    await context.sync();
    return success(null);
  });
}

async function makeSheet(access: WorkbookAccess, spec: PivotSheetSpec): Promise<Outcome<PivotPlace>> {
  const made = await createSheet(access, spec.sheetName);
  return made.ok ? success({ ...made.value, isCreated: true }) : made;
}

async function build(
  environment: ExcelEnvironment,
  spec: PivotSheetSpec,
  { place, corner }: PivotSite,
): Promise<Outcome<ExtraWritten>> {
  const { access } = environment;
  const built = await buildPivot(access, spec, { place, corner });
  if (!built.ok) return built;
  const [trimmed, slicers] = await abreast(access, [
    () => trimPivot(access, spec, place),
    () => makeSlicers(environment, spec, place),
  ]);
  if (!trimmed.ok) return trimmed;
  return slicers.ok ? finish(access, spec, { place, isBuilt: true, slicers: slicers.value }) : slicers;
}

/** In place of the one that stands: its corner stays, and so does what people put beside it. */
async function buildAnew(
  environment: ExcelEnvironment,
  spec: PivotSheetSpec,
  standing: StandingPivot,
): Promise<Outcome<ExtraWritten>> {
  const place = placeOf(standing);
  const corner = standing.body ?? freshCorner(spec);
  const free = await checkFree(environment.access, standing, buildArea(spec, corner));
  if (!free.ok) return free;
  const removed = await removeSlicers(environment, spec, place);
  if (!removed.ok && endsTheRun(removed.failure)) return removed;
  const { firstRow, firstColumn } = corner;
  return build(environment, spec, { place, corner: { firstRow, firstColumn } });
}

async function refresh(
  environment: ExcelEnvironment,
  spec: PivotSheetSpec,
  standing: StandingPivot,
): Promise<Outcome<ExtraWritten>> {
  const { access } = environment;
  const { record, arrangement, body } = standing;
  const mayBuild = isAsMade(record, arrangement);
  const headers = spec.source.columns.map(({ header }) => header);
  const columns = goneColumns(record, arrangement, headers);
  const leftAlone = failed({ code: "pivot-left-alone", sheet: standing.facts.name, columns });
  if (columns.length > 0) return mayBuild ? buildAnew(environment, spec, standing) : leftAlone;

  if (body !== null) {
    const [rows, across] = [fieldsOn(arrangement, "r"), fieldsOn(arrangement, "c")];
    const reach = reachOf(spec.source, body, { rows, columns: across, dataCount: dataCount(arrangement) });
    const free = await checkFree(access, standing, reach);
    if (!free.ok) return free;
  }
  const place = placeOf(standing);
  const refreshed = await access.step({ step: "refresh-pivot", sheet: "" }, async context => {
    const worksheet = context.workbook.worksheets.getItem(place.sheetId);
    worksheet.pivotTables.getItem(spec.pivotName).refresh();
    await context.sync();
    return success(null);
  });
  if (!refreshed.ok) {
    // Where the host had to turn the table into plain cells and back, the source may be lost.
    if (!lostItsSource(refreshed.failure)) return refreshed;
    return mayBuild ? buildAnew(environment, spec, standing) : leftAlone;
  }
  const slicers = record?.lacksSlicers ? await makeSlicers(environment, spec, place) : success(null);
  return slicers.ok ? finish(access, spec, { place, isBuilt: false, slicers: slicers.value }) : slicers;
}

function lostItsSource(failure: Failure): boolean {
  return failure.code === "host-refused" && SOURCE_CODES.includes(failure.hostCode);
}

const SOURCE_CODES: readonly string[] = ["InvalidReference", "ItemNotFound", "InvalidArgument", "GeneralException"];

function placeOf({ facts }: StandingPivot): PivotPlace {
  return { sheetId: facts.id, sheetName: facts.name, isCreated: false };
}

/** Whether nothing but the PivotTable itself stands where it may come to stand. */
function checkFree(
  access: WorkbookAccess,
  { facts, body, filterArea }: StandingPivot,
  reach: Rectangle,
): Promise<Outcome<null>> {
  const occupied = (rectangle: Rectangle) =>
    failed({ code: "own-sheet-occupied", sheet: facts.name, address: addressOf(rectangle) });
  const table = facts.tables.find(({ rectangle }) => overlaps(rectangle, reach));
  if (table) return Promise.resolve(occupied(table.rectangle));
  const ours = [body, filterArea].filter(area => area !== null);
  // Without its range nobody can tell its cells from others; they are looked at when it is gone.
  if (ours.length === 0) return Promise.resolve(success(null));
  return access.step({ step: "check-pivot-room", sheet: facts.name }, async context => {
    const worksheet = context.workbook.worksheets.getItem(facts.id);
    const parts = uncovered(reach, ours).map(part => {
      const used = untracked(rangeAt(worksheet, part).getUsedRangeOrNullObject(true));
      used.load(RECTANGLE_PROPERTIES);
      return used;
    });
    await context.sync();
    const taken = parts.find(used => !used.isNullObject);
    return taken ? occupied(rectangleOf(taken)) : success(null);
  });
}

interface FinishedPivot {
  readonly place: PivotPlace;
  /** Made by this run, not refreshed. */
  readonly isBuilt: boolean;
  /** Why there are no slicers; null when there are. */
  readonly slicers: Failure | null;
}

/** Says in the record what was made, gives the sheet its name and answers where the PivotTable is. */
async function finish(
  access: WorkbookAccess,
  spec: PivotSheetSpec,
  { place, isBuilt, slicers }: FinishedPivot,
): Promise<Outcome<ExtraWritten>> {
  const finished = await access.step({ step: "finish-pivot", sheet: place.sheetName }, async context => {
    const { worksheets } = context.workbook;
    const worksheet = worksheets.getItem(place.sheetId);
    const record = worksheet.names.getItemOrNullObject(pivotRecordName(spec.pivotName));
    record.load("formula");
    const taken = worksheets.getItemOrNullObject(spec.sheetName);
    taken.load("id");
    const pivot = worksheet.pivotTables.getItem(spec.pivotName);
    const arranged = askArrangement(pivot);
    await context.sync();
    const now = arranged();
    const places = askPlaces(pivot, now);
    const before = record.isNullObject ? null : recordOfFormula(record.formula);
    // A PivotTable that nobody knows the first arrangement of stays without a record: it counts as people's own.
    if (isBuilt || before !== null) {
      const arrangement = isBuilt || before === null ? now : before.arrangement;
      const headers = spec.source.columns.map(({ header }) => header);
      const formula = recordFormula({ isUnfinished: false, arrangement, headers, lacksSlicers: slicers !== null });
      if (!record.isNullObject) record.delete();
      worksheet.names.add(pivotRecordName(spec.pivotName), formula).visible = false;
    }
    if (isBuilt) worksheet.tabColor = COMPUTED_HEADER_FILL;
    if (taken.isNullObject && isNamed(place.sheetName, spec.sheetAliases)) worksheet.name = spec.sheetName;
    worksheet.load("name");
    await context.sync();
    const address = addressOf(places?.().body ?? { firstRow: 0, firstColumn: 0, rowCount: 1, columnCount: 1 });
    return success<Place>({ sheetName: worksheet.name, address });
  });
  if (!finished.ok) return finished;
  const notMade = slicers === null ? [] : [{ extra: "slicers" as const, failure: slicers }];
  return success({ place: finished.value, notMade });
}
