import { HostError, invalidArgument } from "../errors";
import type { HostFaults } from "../faults";
import type { CellValue } from "../grid/cell-values";
import type { Anchor } from "../model/anchor";
import type { WorkbookModel } from "../model/workbook";
import type { WorksheetModel } from "../model/worksheet";
import { isOnSheet, type Rectangle } from "../rectangle";
import type { HostRules } from "../rules";
import type { EventRegistry } from "./event-registry";
import type { RangeAreasTarget, RangeTarget } from "./targets";
import type { RequirementSets } from "./versions";

/** What the add-in asked of the surrounding Office. */
export interface OfficeState {
  taskpaneVisible: boolean;
  startupBehavior: string;
  readonly ribbonEnabled: Map<string, boolean>;
  onTaskpane: (visible: boolean) => void;
  /** The file of a workbook that is to open in a window of its own, as base64. */
  onNewWorkbook: (base64: string) => void;
}

/** What lasts from request to request: the workbook, the ranges the add-in keeps, its event registrations. */
export class Session {
  /** `context.runtime.enableEvents`. */
  eventsEnabled = true;
  private readonly references = new Map<string, RangeTarget | RangeAreasTarget>();
  private temporary: (RangeTarget | RangeAreasTarget)[] = [];
  private nextReference = 1;

  constructor(
    readonly workbook: WorkbookModel,
    readonly rules: HostRules,
    readonly faults: HostFaults,
    readonly sets: RequirementSets,
    readonly events: EventRegistry,
    readonly office: OfficeState,
    readonly calculate: (formula: string, sheet: WorksheetModel, row: number, column: number) => CellValue,
  ) {}

  get liveReferenceCount(): number {
    return this.references.size;
  }

  /** A range that lives until the end of the request unless it is kept. Throws InvalidArgument beyond the sheet's edge. */
  range(sheet: WorksheetModel, rectangle: Rectangle): RangeTarget {
    if (!isOnSheet(rectangle)) throw invalidArgument("The range lies outside the sheet.");
    const target: RangeTarget = { className: "Range", sheet, anchor: sheet.anchor(rectangle), referenceId: null };
    this.temporary.push(target);
    return target;
  }

  /** Several ranges of a sheet, alive as `range` says. */
  areas(sheet: WorksheetModel, rectangles: readonly Rectangle[]): RangeAreasTarget {
    const anchors = rectangles.map(rectangle => sheet.anchor(rectangle));
    const target: RangeAreasTarget = { className: "RangeAreas", sheet, anchors, referenceId: null };
    this.temporary.push(target);
    return target;
  }

  /** Where a range is now. A kept range whose cells were all deleted is lost [unverified: the code]. */
  rectangleOf(target: RangeTarget): Rectangle {
    const rectangle = target.anchor.rectangle;
    if (rectangle === null) throw new HostError(this.rules.lostRangeCode, "The range no longer exists.");
    return rectangle;
  }

  /** Where several ranges are now; those whose cells were deleted are left out. */
  rectanglesOf(target: RangeAreasTarget): Rectangle[] {
    return target.anchors.flatMap(anchor => (anchor.rectangle === null ? [] : [anchor.rectangle]));
  }

  /** `_KeepReference`: the range now lasts until `_RemoveReference`. */
  keep(target: RangeTarget | RangeAreasTarget): void {
    if (target.referenceId !== null) return;
    target.referenceId = `${target.className}-${this.nextReference++}`;
    this.references.set(target.referenceId, target);
  }

  /** The kept range of this id. */
  kept(id: string): RangeTarget | RangeAreasTarget {
    const target = this.references.get(id);
    if (target === undefined) throw new HostError("InvalidObjectPath", `There is no reference ${id}.`);
    return target;
  }

  /** `_RemoveReference`. */
  release(id: string): void {
    const target = this.references.get(id);
    if (target === undefined) return;
    this.references.delete(id);
    dropAnchors(target);
  }

  /** Forgets the ranges of a request that nobody kept. */
  endRequest(): void {
    for (const target of this.temporary) if (target.referenceId === null) dropAnchors(target);
    this.temporary = [];
  }
}

function dropAnchors(target: RangeTarget | RangeAreasTarget): void {
  const anchors: readonly Anchor[] = target.className === "Range" ? [target.anchor] : target.anchors;
  for (const anchor of anchors) target.sheet.anchors.delete(anchor);
}
