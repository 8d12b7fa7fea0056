import { success } from "../failures";
import type { Failure, Outcome } from "../failures";
import type { HostPort } from "../workbook/host";
import type { FilteredTable, TablesPort } from "../workbook/tables";
import type { CallList, CallView } from "./call-list";
import type { Links } from "./linked-members";
import { filtersOf, headersOfViews } from "./view-filters";
import { membersOfView } from "./views";
import { MEMBERS_TABLE } from "../notes/names";

/** What a filtered sheet shows. */
export interface FilteredView {
  readonly visibleRows: number;
  /** Members of the view; fewer rows are visible where people filter by other columns too, or have hidden rows. */
  readonly wanted: number;
  /** The filters of the views were taken off. */
  readonly isAll: boolean;
}

/** A sheet that was filtered, and why it could not be shown, if so. */
export interface SheetFiltered {
  readonly filtered: FilteredView;
  readonly notShown: Failure | null;
}

/**
 * Filters the members table down to a view and shows its sheet; without a view the filters of views are taken off. Null
 * where the table is gone.
 */
export async function filterSheet(
  workbook: TablesPort & HostPort,
  list: CallList,
  view: CallView | null,
  links: Links,
): Promise<Outcome<SheetFiltered | null>> {
  const filters = view === null ? [] : filtersOf(list, view, links);
  const table = await workbook.filterTable(MEMBERS_TABLE, headersOfViews(list), filters);
  if (!table.ok) return table;
  if (table.value === null) return success(null);
  const { visibleRows, rowCount } = table.value;
  const wanted = view === null ? rowCount : membersOfView(list, view, links).length;
  const shown = await showTable(workbook, table.value);
  const filtered = { visibleRows, wanted, isAll: view === null };
  return success({ filtered, notShown: shown.ok ? null : shown.failure });
}

function showTable(workbook: HostPort, { sheetName, headerAddress }: FilteredTable): Promise<Outcome<null>> {
  return workbook.show({ sheetName, address: headerAddress.split(":")[0]! });
}
