import type { WorksheetModel } from "#host/model/worksheet";
import { newPageLayout, type PageLayoutModel } from "#host/model/page-layout";
import type { Rectangle } from "#host/rectangle";

/** How a sheet is printed, in the host's words; areas as they are now. */
export interface PageLayoutData extends Omit<PageLayoutModel, "printArea" | "titleRows" | "titleColumns"> {
  /** Empty = everything. */
  readonly printArea: readonly Rectangle[];
  readonly titleRows: Rectangle | null;
  readonly titleColumns: Rectangle | null;
}

/** The layout of a sheet that nobody has set up. */
export function untouchedPageLayout(): PageLayoutData {
  return { ...newPageLayout(), printArea: [], titleRows: null, titleColumns: null };
}

/** The sheet's page layout; undefined when nobody has set it up. */
export function pageLayoutFromHost({ pageLayout }: WorksheetModel): PageLayoutData | undefined {
  const { printArea, titleRows, titleColumns, ...rest } = pageLayout;
  const data: PageLayoutData = {
    ...structuredClone(rest),
    printArea: printArea.flatMap(({ rectangle }) => (rectangle === null ? [] : [rectangle])),
    titleRows: titleRows?.rectangle ?? null,
    titleColumns: titleColumns?.rectangle ?? null,
  };
  return isDeepEqual(data, untouchedPageLayout()) ? undefined : data;
}

/** Sets the sheet's page layout up. */
export function pageLayoutToHost(sheet: WorksheetModel, data: PageLayoutData): void {
  const { printArea, titleRows, titleColumns, ...rest } = data;
  Object.assign(sheet.pageLayout, structuredClone(rest), {
    printArea: printArea.map(area => sheet.anchor(area)),
    titleRows: titleRows === null ? null : sheet.anchor(titleRows),
    titleColumns: titleColumns === null ? null : sheet.anchor(titleColumns),
  });
}

function isDeepEqual(first: unknown, second: unknown): boolean {
  if (typeof first !== "object" || first === null || typeof second !== "object" || second === null) {
    return first === second;
  }
  const [one, other] = [first as Record<string, unknown>, second as Record<string, unknown>];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every(key => isDeepEqual(one[key], other[key]));
}
