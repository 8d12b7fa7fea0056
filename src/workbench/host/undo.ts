/** Where Excel runs, as far as undoing differs. */
export type UndoPlatform = "web" | "desktop";

/** A member that Excel cannot undo: using it empties the undo stack, and within an undo group it is refused. */
export interface UndoLoss {
  /** "Worksheet.delete": a call, or a property that was set. */
  readonly member: string;
  readonly on: readonly UndoPlatform[];
}

const EVERYWHERE: readonly UndoPlatform[] = ["web", "desktop"];
const WEB: readonly UndoPlatform[] = ["web"];
const DESKTOP: readonly UndoPlatform[] = ["desktop"];

/** [docs: pr excel/excel-add-ins-undo-capabilities.md] unless noted; members that this host does not model are left out. */
const WITHOUT_UNDO: ReadonlyMap<string, readonly UndoPlatform[]> = new Map([
  ["Worksheet.delete", EVERYWHERE],
  ["WorksheetProtection.protect", EVERYWHERE],
  ["WorksheetProtection.unprotect", EVERYWHERE],
  ["WorkbookProtection.protect", EVERYWHERE],
  ["WorkbookProtection.unprotect", EVERYWHERE],
  ["Worksheet.name", DESKTOP],
  ["Worksheet.position", DESKTOP],
  ["Worksheet.visibility", DESKTOP],
  ["Worksheet.standardWidth", WEB],
  ["NamedItem.comment", WEB],
  ["Slicer.name", WEB],
  ...["author", "category", "comments", "company", "keywords", "manager", "subject", "title"].map(
    name => [`DocumentProperties.${name}`, WEB] as const,
  ),
  // [issue #5918], closed; whether builds of today still do so is [unverified].
  ["Range.getMergedAreasOrNullObject", DESKTOP],
  // `Office.ribbon.requestUpdate` [issue #3788], open; what it sends [client source].
  ["RibbonButton.enabled", DESKTOP],
  ["RibbonTab.enabled", DESKTOP],
  ["DynamicRibbon.executeRequestUpdate", DESKTOP],
]);

/** What of these members, each called or set by one request, empties the undo stack. */
export function undoLosses(changed: Iterable<string>): UndoLoss[] {
  return [...changed].flatMap(member => {
    const on = WITHOUT_UNDO.get(member);
    return on === undefined ? [] : [{ member, on }];
  });
}
