import { useCallback, useState } from "react";
import type { WorkbookModel } from "#host/model/workbook";
import { selectAreas, type GridSelection } from "./selection";

/**
 * The selection of the active sheet. The model knows areas only; the active cell within them is the grid's, as long as
 * the areas are still the ones it selected. The add-in's own selection replaces it.
 */
export function useSelection(workbook: WorkbookModel): [GridSelection, (selection: GridSelection) => void] {
  const [own, setOwn] = useState<GridSelection | null>(null);
  const [derived, setDerived] = useState<GridSelection | null>(null);
  const { areas } = workbook.selection;
  const select = useCallback(
    (next: GridSelection) => {
      setOwn(next);
      workbook.select(workbook.activeSheet, next.areas);
    },
    [workbook],
  );
  if (own?.areas === areas) return [own, select];
  // One object per list of areas, so that what depends on it is not computed anew for each painting.
  if (derived?.areas === areas) return [derived, select];
  const fresh = selectAreas(areas);
  setDerived(fresh);
  return [fresh, select];
}
