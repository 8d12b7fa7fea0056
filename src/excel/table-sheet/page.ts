import { success } from "#app/failures";
import type { Outcome } from "#app/failures";
import type { TableSheetSpec } from "#app/workbook/table-specs";
import { rangeAt, untracked } from "../cells/ranges";
import type { WorkbookAccess } from "../host/workbook-access";
import type { TablePlace } from "./place";

const MARGIN_POINTS = 28;
const FOOTER_MARGIN_POINTS = 14;

/**
 * How a sheet that this run made is printed: landscape A4, its header row and its frozen columns on every page, the
 * pages of one row after one another. In a request of its own: the sheet is complete without it, so that a refusal is
 * nobody's failure. The pages of a sheet that stood before are people's own.
 */
export async function layOutPages(
  access: WorkbookAccess,
  spec: TableSheetSpec,
  place: TablePlace,
): Promise<Outcome<null>> {
  const { pagesAcross } = spec;
  if (pagesAcross === undefined) return success(null);
  return access.step({ step: "page-layout", sheet: place.sheetName }, async context => {
    const worksheet = context.workbook.worksheets.getItem(place.sheetId);
    const { pageLayout } = worksheet;
    const { firstRow, firstColumn } = place.rectangle;
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: pagesAcross };
    pageLayout.printOrder = "OverThenDown";
    pageLayout.leftMargin = pageLayout.rightMargin = MARGIN_POINTS;
    pageLayout.topMargin = pageLayout.bottomMargin = MARGIN_POINTS;
    pageLayout.headerMargin = pageLayout.footerMargin = FOOTER_MARGIN_POINTS;
    const header = rangeAt(worksheet, { firstRow, firstColumn, rowCount: 1, columnCount: 1 });
    pageLayout.setPrintTitleRows(untracked(header.getEntireRow()));
    if (spec.frozenColumns > 0) {
      const frozen = rangeAt(worksheet, { firstRow, firstColumn, rowCount: 1, columnCount: spec.frozenColumns });
      pageLayout.setPrintTitleColumns(untracked(frozen.getEntireColumn()));
    }
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
    await context.sync();
    return success(null);
  });
}
